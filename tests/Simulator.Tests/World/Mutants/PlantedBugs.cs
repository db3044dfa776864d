namespace Queueing.Simulator.Tests.World.Mutants;

/// <summary>Every planted bug.</summary>
internal static class PlantedBugs
{
    public static IReadOnlyList<Mutation> All { get; } = [.. QueueBugs.All, .. WindowBugs.All, .. HallBugs.All, .. DomainBugs.All];

    /// <summary>How many of each list every run plants: to plant them all takes minutes.</summary>
    private const int EveryRun = 4;

    /// <summary>Gets those that every run plants.</summary>
    public static TheoryData<string> Some { get; } = new(new[] { QueueBugs.All, WindowBugs.All, HallBugs.All, DomainBugs.All }
        .SelectMany(list => list.Where(x => x.WithinSeeds is not null).Take(EveryRun)).Select(x => x.Name));

    /// <summary>Gets those that are not set aside.</summary>
    public static TheoryData<string> Caught { get; } = new(All.Where(x => x.WithinSeeds is not null).Select(x => x.Name));

    public static TheoryData<string> Names { get; } = new(All.Select(x => x.Name));

    public static Mutation Named(string name) => All.Single(x => string.Equals(x.Name, name, StringComparison.Ordinal));
}
