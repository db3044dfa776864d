using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;

namespace Queueing.Simulator.Tests.World.Mutants;

/// <summary>
/// The simulator and all of production it runs, loaded once more with one project replaced. The tests' own assembly is loaded
/// with them: its <see cref="WorldEntry"/> runs that simulator, and answers in types of the framework, which both sides share.
/// </summary>
/// <param name="replaced">What takes the place of the assembly of a name.</param>
internal sealed class PatchedWorld(ImmutableDictionary<string, byte[]> replaced) : AssemblyLoadContext(isCollectible: true)
{
    /// <summary>Finds what runs a seed on what was replaced.</summary>
    public Func<ulong, (string? Check, string? What, ulong Trace)> Run() =>
        Entry(nameof(WorldEntry.Run)).CreateDelegate<Func<ulong, (string? Check, string? What, ulong Trace)>>();

    /// <summary>The module of each project of production that such a run uses.</summary>
    public IReadOnlyDictionary<string, Guid> Modules() =>
        Entry(nameof(WorldEntry.Modules)).CreateDelegate<Func<IReadOnlyDictionary<string, Guid>>>()();

    protected override Assembly? Load(AssemblyName assemblyName) =>
        assemblyName.Name is not { } name || !name.StartsWith("Queueing.", StringComparison.Ordinal) ? null
        : replaced.TryGetValue(name, out var image) ? LoadFromStream(new MemoryStream(image))
        : LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, name + ".dll"));

    private MethodInfo Entry(string method) =>
        LoadFromAssemblyName(typeof(WorldEntry).Assembly.GetName()).GetType(typeof(WorldEntry).FullName!, throwOnError: true)!.GetMethod(method)!;
}
