namespace Queueing.Simulator.Tests.World.Mutants;

/// <summary>Bugs that worlds found in production, planted again.</summary>
internal static class FoundBugs
{
    private const string Window = "src/Grains/Windows/WindowGrain.cs";

    public static IReadOnlyList<Mutation> All { get; } =
    [
        new(
            "A window whose event lost a race does not read what won it",
            "src/Grains/Windows/WindowStream.cs",
            "else { await CatchUp(); }",
            string.Empty) { WithinSeeds = null },
        new(
            "A window that was ready says that nobody waits without reading its stream",
            Window,
            "if (Desk.ReadySince is not null && await stream.CatchUp())",
            "if (Desk.ReadySince is not null && Desk.Version < 0)") { WithinSeeds = null },
        new(
            "A window calls by itself after the pause of the clerk who was there before",
            Window,
            """
            await stream.Append(null, Taken(order));
            autoCall.Cancel();
            """,
            "await stream.Append(null, Taken(order));") { WithinSeeds = null },
        new(
            "What may not be is refused while the same is still on its way to the store",
            "src/Grains/Batching/BatchWriter.cs",
            """
            await CatchUp();
            return await Repeated(caller, answer) ?? refusal;
            """,
            "return await Repeated(caller, answer) ?? refusal;") { WithinSeeds = null },
        new(
            "A window whose hand is empty does not read that it is to close",
            Window,
            """
            await stream.CatchUp();
            if (Desk.LastCall?.Call == call)
            """,
            "if (Desk.LastCall?.Call == call)") { WithinSeeds = null },
    ];
}
