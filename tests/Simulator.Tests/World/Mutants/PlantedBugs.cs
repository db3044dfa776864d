using System.Security.Cryptography;

namespace Queueing.Simulator.Tests.World.Mutants;

/// <summary>Every planted bug.</summary>
internal static class PlantedBugs
{
    public static IReadOnlyList<Mutation> All { get; } =
    [
        .. QueueBugs.All, .. WindowBugs.All, .. HallBugs.All, .. DomainBugs.All, .. LaterBugs.All, .. TicketBugs.All, .. TimeBugs.All, .. ReaderBugs.All, .. FoundBugs.All,
        .. UnseenBugs.All, .. PaperBugs.All, .. WebhookBugs.All, .. LinkBugs.All, .. DeviceBugs.All,
    ];

    /// <summary>How many a run plants: to plant them all takes minutes.</summary>
    private const int EveryRun = 2;

    private static readonly string[] Caught = Named(All);

    /// <summary>Gets those that this run plants: so many in a row, from anywhere.</summary>
    public static TheoryData<string> Some { get; } = new(Caught.Concat(Caught).Skip(RandomNumberGenerator.GetInt32(Caught.Length)).Take(EveryRun));

    /// <summary>Gets those of one list that are not set aside, each list by the name of its file.</summary>
    public static TheoryData<string> CaughtOf(string list) => new(Named(list switch
    {
        nameof(QueueBugs) => QueueBugs.All,
        nameof(WindowBugs) => WindowBugs.All,
        nameof(HallBugs) => HallBugs.All,
        nameof(DomainBugs) => DomainBugs.All,
        nameof(TicketBugs) => TicketBugs.All,
        nameof(TimeBugs) => TimeBugs.All,
        nameof(ReaderBugs) => ReaderBugs.All,
        nameof(FoundBugs) => FoundBugs.All,
        nameof(UnseenBugs) => UnseenBugs.All,
        nameof(PaperBugs) => PaperBugs.All,
        nameof(WebhookBugs) => WebhookBugs.All,
        nameof(LinkBugs) => LinkBugs.All,
        nameof(DeviceBugs) => DeviceBugs.All,
        _ => LaterBugs.All,
    }));

    public static TheoryData<string> Names { get; } = new(All.Select(x => x.Name));

    public static Mutation Named(string name) => All.Single(x => string.Equals(x.Name, name, StringComparison.Ordinal));

    private static string[] Named(IEnumerable<Mutation> bugs) => [.. bugs.Where(x => x.WithinSeeds is not null).Select(x => x.Name)];
}
