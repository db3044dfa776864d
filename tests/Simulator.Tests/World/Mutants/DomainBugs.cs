namespace Queueing.Simulator.Tests.World.Mutants;

/// <summary>Bugs of the rules of tickets, seats and tides.</summary>
internal static class DomainBugs
{
    private const string Turn = "src/Domain/Queues/QueueTurn.cs";
    private const string Queue = "src/Domain/Queues/TicketQueue.cs";

    public static IReadOnlyList<Mutation> All { get; } =
    [
        new(
            "A command under any call of a ticket is taken for one under its live call",
            Turn,
            "return call is { } given && ticket.LiveCall != given",
            "return call is { } given && ticket.LiveCall is null"),
        new(
            "A number is the count of tickets known, not the last number issued plus one",
            Turn,
            "var sequence = queue.LastSequence + ++draws;",
            "var sequence = queue.Tickets.Count + ++draws;"),
        new(
            "A clock that is put back makes events run before the last one",
            Turn,
            "private readonly DateTimeOffset at = now > queue.LastAt ? now : queue.LastAt;",
            "private readonly DateTimeOffset at = now;"),
        new(
            "A ticket reinstated at the end of the line gets its old place",
            "src/Domain/Queues/ReturnDecisions.cs",
            "_ => turn.Queue.SeniorityBehind(int.MaxValue, turn.At),",
            "_ => ticket.Seniority,"),
        new(
            "A ticket that is put back loses its place",
            "src/Domain/Tickets/TicketFold.cs",
            "TicketReopened x => ticket with { EligibleAt = x.At },",
            "TicketReopened or TicketPutBack => ticket with { Seniority = e.At, EligibleAt = e.At },"),
        new(
            "A transferred ticket waits anew",
            Queue,
            "Version, Definition.Id) with { Hop = hop, Aim = arrived.Window });",
            "Version, Definition.Id) with { Hop = hop, Seniority = e.At, EligibleAt = e.At });"),
        new(
            "A ticket that comes back to a queue it left is taken for a repeat",
            Queue,
            "when (Find(e.Ticket)?.Hop ?? 0) < hop:",
            "when Find(e.Ticket) is null:"),
        new(
            "A call that a queue does not know counts as settled",
            Queue,
            "Find(ticket) is { } known && known.Knows(call) && known.LiveCall != call;",
            "Find(ticket)?.LiveCall != call;") { WithinSeeds = null },
        new(
            "A ticket can be cancelled while it is served",
            "src/Domain/Tickets/TicketTransitions.cs",
            "Allow(TicketState.Serving, TicketAction.Finish, TicketState.Completed);",
            """
            Allow(TicketState.Serving, TicketAction.Finish, TicketState.Completed);
            Allow(TicketState.Serving, TicketAction.Cancel, TicketState.Cancelled);
            """),
        new(
            "A clerk who sits down keeps the seat they had",
            "src/Domain/Dispatch/SeatDecisions.cs",
            """
            LeaveElsewhere(state, place, member, at, by, events);
            var tide
            """,
            "var tide"),
        new(
            "A supervisor may order help the other way",
            "src/Domain/Tides/TideDecisions.cs",
            "if (Opposite(state, serving, queue) is { } opposite)",
            "if (Opposite(state, serving, queue) is { IsOver: true } opposite)"),
        new(
            "A window is not told that its tidal duty is over",
            "src/Domain/Dispatch/DispatcherState.cs",
            """
            var window = View.Hall.IndexOf(tide.Window);
            Order(tide.Window, window < 0 ? null : SeatAt(window), null);
            """,
            string.Empty),
        new(
            "A tidal duty is ended before its minimum",
            "src/Domain/Tides/TidalPolicy.cs",
            "&& at - tide.OpenedAt!.Value >= settings.MinOpen",
            string.Empty),
    ];
}
