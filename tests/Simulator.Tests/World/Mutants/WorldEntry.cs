using System.Runtime.Loader;
using Queueing.Simulator.World;

namespace Queueing.Simulator.Tests.World.Mutants;

/// <summary>The door of a <see cref="PatchedWorld"/>: whichever context this is loaded into, it runs that context's simulator.</summary>
public static class WorldEntry
{
    public static (string? Check, string? What, ulong Trace) Run(ulong seed)
    {
        var result = WorldRun.Run(seed);
        return (result.Check, result.What, result.TraceHash);
    }

    /// <summary>The modules that the simulator's references come to, by project.</summary>
    public static IReadOnlyDictionary<string, Guid> Modules()
    {
        var simulator = typeof(WorldRun).Assembly;
        var context = AssemblyLoadContext.GetLoadContext(simulator)!;
        return simulator.GetReferencedAssemblies()
            .Where(reference => reference.Name!.StartsWith("Queueing.", StringComparison.Ordinal))
            .Select(context.LoadFromAssemblyName)
            .Append(simulator)
            .ToDictionary(x => x.GetName().Name!.Split('.')[1], x => x.ManifestModule.ModuleVersionId);
    }
}
