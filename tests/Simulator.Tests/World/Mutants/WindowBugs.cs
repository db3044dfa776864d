namespace Queueing.Simulator.Tests.World.Mutants;

/// <summary>Bugs of the window grain.</summary>
internal static class WindowBugs
{
    private const string Grain = "src/Grains/Windows/WindowGrain.cs";
    private const string Calls = "src/Grains/Windows/WindowCalls.cs";
    private const string Stream = "src/Grains/Windows/WindowStream.cs";

    public static IReadOnlyList<Mutation> All { get; } =
    [
        new(
            "A window's event is applied before it is appended",
            Stream,
            """
            var outcome = await journal.AppendAsync(new AppendSet(day.Hall, [append], operations));
            if (outcome is AppendOutcome.Committed)
            {
                foreach (var e in events)
                {
                    Desk.Apply(e);
                }
            }
            """,
            """
            foreach (var e in events)
            {
                Desk.Apply(e);
            }

            var outcome = await journal.AppendAsync(new AppendSet(day.Hall, [append], operations));
            if (outcome is AppendOutcome.Committed)
            {
            }
            """),
        new(
            "Whoever leaves the seat leaves the window open",
            Grain,
            "[taken, new WindowDraining(taken.At, Dispatcher)] : [taken]",
            "[taken] : [taken]"),
        new(
            "A queue that could not be asked counts as empty",
            Calls,
            """
            case null:
                all = false;
                break;
            """,
            string.Empty) { WithinSeeds = 100 },
        new(
            "The dispatcher's hint of who is due counts as proof that nobody else waits",
            Calls,
            "foreach (var choice in await Choices())",
            "foreach (var choice in await Due())"),
        new(
            "A hand counts as empty when its ticket cannot be read as in hand",
            Calls,
            """
            Desk.LastCall is not { } last
                || await QueueGrain(last.Queue).IsSettled(last.Call, last.Ticket.Id);
            """,
            "await Hand() is null;"),
        new(
            "A window takes an order older than the one it has",
            Grain,
            "order.Number > (Desk.Order?.Number ?? 0)",
            "order.Number != (Desk.Order?.Number ?? 0)"),
        new(
            "A repeated call next is answered with the last call made",
            "src/Grains/Windows/WindowCommands.cs",
            "return await stream.ReadAt(existing.Version) is { } e && answer(e) is { } first ? first",
            "return Desk.LastCall is { } e && answer(e) is { } first ? first"),
        new(
            "A draining window closes with a ticket in hand",
            Grain,
            "if (Desk.Phase == WindowPhase.Draining && await calls.IsHandEmpty())",
            "if (Desk.Phase == WindowPhase.Draining)"),
        new(
            "An uncertain append of a window is told as a refusal, and the activation goes on",
            Grain,
            """
            catch (JournalUnavailableException)
            {
                return Refusals.NotStored;
            }
            """,
            """
            catch (Exception e) when (e is JournalUnavailableException or JournalUncertainException)
            {
                return Refusals.NotStored;
            }
            """) { WithinSeeds = null },
        new(
            "A window whose append is uncertain refuses all calls and is never replaced",
            Grain,
            """GrainContext.Deactivate(new DeactivationReason(DeactivationReasonCode.ApplicationError, e, "the window reloads"));""",
            string.Empty),
    ];
}
