namespace Queueing.Simulator.Tests.World.Mutants;

/// <summary>Bugs of the dispatcher, the board, what both know of the hall, and the journal under all.</summary>
internal static class HallBugs
{
    private const string View = "src/Domain/Dispatch/HallView.cs";
    private const string Dispatcher = "src/Grains/Dispatch/DispatcherGrain.cs";

    public static IReadOnlyList<Mutation> All { get; } =
    [
        new(
            "A late report of a queue replaces a newer one",
            View,
            """
            var index = Hall.IndexOf(summary.Queue);
            if (index < 0 || (queues[index] is { } known && known.Version >= summary.Version))
            """,
            """
            var index = Hall.IndexOf(summary.Queue);
            if (index < 0)
            """),
        new(
            "A late report of a window replaces a newer one",
            View,
            "if (index < 0 || (windows[index] is { } known && known.Version >= summary.Version))",
            "if (index < 0 || (windows[index] is { } known && known.Version == summary.Version))") { WithinSeeds = null },
        new(
            "A repeat at the dispatcher is answered from its present state",
            Dispatcher,
            "await stream.FoldTo(operation) is { } then ? read(then) : null",
            "await stream.FoldTo(operation) is not null ? read(State) : null") { WithinSeeds = null },
        new(
            "The dispatcher's look asks nobody to report",
            Dispatcher,
            "await teller.AskAsync(ahead);",
            string.Empty) { WithinSeeds = null },
        new(
            "The board's look asks nobody to report",
            "src/Grains/Boards/BoardGrain.cs",
            "await teller.AskAsync(ahead);",
            string.Empty) { WithinSeeds = null },
        new(
            "An order that was lost is not sent again",
            Dispatcher,
            """
            await ReactAsync(-1);
            await teller.TellOrdersAsync();
            await teller.OfferAllAsync(Now);
            """,
            """
            await ReactAsync(-1);
            await teller.OfferAllAsync(Now);
            """) { WithinSeeds = null },
        new(
            "A set is refused for a conflict of its first stream only",
            "src/Journal/Memory/MemoryJournal.cs",
            """
            foreach (var append in set.Appends)
            {
                var head
            """,
            """
            foreach (var append in set.Appends.Take(1))
            {
                var head
            """),
    ];
}
