namespace Queueing.Simulator.Tests.World.Mutants;

/// <summary>
/// Bugs in what happens by time alone, at windows that call by themselves, to whoever was sent home the day before, and when seats
/// and tickets are taken over. Most have not been hunted to the end, and are set aside until they have.
/// </summary>
internal static class TimeBugs
{
    public static IReadOnlyList<Mutation> All { get; } =
    [
        new(
            "Who is called again after a while is missed by the first call",
            "src/Domain/Queues/Deadlines.cs",
            "TicketState.Called => (ticket.LastCallAt!.Value, timers.MissAfter),",
            "TicketState.Called => (ticket.First(TicketState.Called)!.Value, timers.MissAfter),"),
        new(
            "A deadline that only a missed ticket has is forgotten",
            "src/Domain/Queues/Deadlines.cs",
            "TicketState.Missed => (ticket.Now.From, timers.MissedLapse),",
            string.Empty),
        new(
            "A queue is asked for whoever is due once, not at each look",
            "src/Grains/Dispatch/DispatcherTeller.cs",
            "view.QueueAt(queue)?.NextDeadline <= now",
            "view.QueueAt(queue)?.NextDeadline is { } due && due <= now && now - due < TimeSpan.FromSeconds(10)"),
        new(
            "A window that calls by itself is not reminded of it",
            "src/Grains/Dispatch/DispatcherGrain.cs",
            "await teller.RemindAsync();",
            string.Empty),
        new(
            "A window calls by itself though its clerk chose otherwise meanwhile",
            "src/Grains/Windows/WindowGrain.cs",
            "last.Call != autoCall.After || CallsAfter is null)",
            "last.Call != autoCall.After)") { WithinSeeds = null },
        new(
            "A window calls by itself at once",
            "src/Grains/Windows/AutoCall.cs",
            "(After, due) = (over, clock.GetUtcNow() + pause);",
            "(After, due) = (over, clock.GetUtcNow());"),
        new(
            "What was waited on an earlier day is added to the head start of a new class",
            "src/Domain/Queues/PriorityDecisions.cs",
            ": ticket.Origin is { } origin ? ForwardDecisions.HeadStartOf(hall, priority, origin.Waited).HeadStart",
            string.Empty),
        new(
            "A voucher is worth whatever was waited",
            "src/Domain/Queues/ForwardDecisions.cs",
            "var earned = waited < most ? waited : most;",
            "var earned = waited;"),
        new(
            "A take-over is of whatever call is live now",
            "src/Domain/Queues/TakeOverDecisions.cs",
            "turn.Refuse(id, TicketAction.TakeOver, from, out _)",
            "turn.Refuse(id, TicketAction.TakeOver, turn.Queue.Find(id)?.LiveCall, out _)"),
        new(
            "A seat that is offered to one is anybody's",
            "src/Domain/Dispatch/SeatDecisions.cs",
            "!takeOver && state.HandoverAt(place) != person",
            "!takeOver && state.HandoverAt(place) is null"),
        new(
            "Who is called at one window and taken over by another is not announced there",
            "src/Domain/Queues/TicketQueue.cs",
            "if (e is TicketCalled or TicketRecalled || (e is CallMoved && after.State == TicketState.Called))",
            "if (e is TicketCalled or TicketRecalled)"),
    ];
}
