using System.Security.Cryptography;

namespace Queueing.Simulator.Tests.World.Mutants;

/// <summary>Every planted bug.</summary>
internal static class PlantedBugs
{
    public static IReadOnlyList<Mutation> All { get; } = [.. QueueBugs.All, .. WindowBugs.All, .. HallBugs.All, .. DomainBugs.All, .. LaterBugs.All];

    /// <summary>How many a run plants: to plant them all takes minutes.</summary>
    private const int EveryRun = 16;

    private static readonly string[] ToCatch = [.. All.Where(x => x.WithinSeeds is not null).Select(x => x.Name)];

    /// <summary>Gets those that this run plants: so many in a row, from anywhere.</summary>
    public static TheoryData<string> Some { get; } = new(ToCatch.Concat(ToCatch).Skip(RandomNumberGenerator.GetInt32(ToCatch.Length)).Take(EveryRun));

    /// <summary>Gets those that are not set aside.</summary>
    public static TheoryData<string> Caught { get; } = new(ToCatch);

    public static TheoryData<string> Names { get; } = new(All.Select(x => x.Name));

    public static Mutation Named(string name) => All.Single(x => string.Equals(x.Name, name, StringComparison.Ordinal));
}
