using System.Reflection;
using System.Runtime.Loader;

namespace Queueing.Simulator.Tests.World.Mutants;

/// <summary>
/// The simulator and all of production it runs, loaded once more with one assembly replaced. The tests' own assembly is loaded
/// with them: its <see cref="WorldEntry"/> runs that simulator, and answers in types of the framework, which both sides share.
/// </summary>
/// <param name="project">The project whose assembly is replaced.</param>
/// <param name="image">What it is replaced by.</param>
internal sealed class PatchedWorld(string project, byte[] image) : AssemblyLoadContext(isCollectible: true)
{
    private const string House = "Queueing.";

    public PatchedWorld(Mutation mutation)
        : this(mutation.Project, MutantCompiler.Compile(mutation))
    {
    }

    /// <summary>Gets what runs a seed on the replaced assembly.</summary>
    public Func<ulong, (string? Check, string? What, ulong Trace)> Run() =>
        Entry(nameof(WorldEntry.Run)).CreateDelegate<Func<ulong, (string? Check, string? What, ulong Trace)>>();

    /// <summary>Gets the identity of each module of production that such a run uses.</summary>
    public IReadOnlyDictionary<string, Guid> Modules() =>
        Entry(nameof(WorldEntry.Modules)).CreateDelegate<Func<IReadOnlyDictionary<string, Guid>>>()();

    protected override Assembly? Load(AssemblyName assemblyName) =>
        assemblyName.Name is not { } name || !name.StartsWith(House, StringComparison.Ordinal) ? null
        : string.Equals(name, House + project, StringComparison.Ordinal) ? LoadFromStream(new MemoryStream(image))
        : LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, name + ".dll"));

    private MethodInfo Entry(string method) =>
        LoadFromAssemblyName(typeof(WorldEntry).Assembly.GetName()).GetType(typeof(WorldEntry).FullName!, throwOnError: true)!.GetMethod(method)!;
}
