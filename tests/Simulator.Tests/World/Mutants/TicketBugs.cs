namespace Queueing.Simulator.Tests.World.Mutants;

/// <summary>Bugs of what staff do to tickets beside calling and serving them, and of one number for several services.</summary>
internal static class TicketBugs
{
    private const string Returns = "src/Domain/Queues/ReturnDecisions.cs";
    private const string Fold = "src/Domain/Tickets/TicketFold.cs";
    private const string Turn = "src/Domain/Queues/QueueTurn.cs";

    public static IReadOnlyList<Mutation> All { get; } =
    [
        new(
            "Who is parked at a window stays in its hand",
            "src/Domain/Tickets/Ticket.cs",
            "State is TicketState.Called or TicketState.Serving ? Now.Call : null",
            "State is TicketState.Called or TicketState.Serving or TicketState.Parked ? Now.Call : null"),
        new(
            "A requeued ticket loses its seniority",
            Fold,
            "TicketRequeued x => ticket with { Seniority = x.Seniority, EligibleAt = x.At },",
            "TicketRequeued x => ticket with { Seniority = x.At, EligibleAt = x.At },"),
        new(
            "Whoever is requeued goes behind all",
            Returns,
            """
            var seniority = SeniorityAt(turn, ticket, place, after);
            turn.Enter(new LineEntry(seniority, ticket.DrawnAt, id, turn.At));
            """,
            """
            var seniority = SeniorityAt(turn, ticket, ReinstatePlace.Tail, after);
            turn.Enter(new LineEntry(seniority, ticket.DrawnAt, id, turn.At));
            """),
        new(
            "A second segment gets a new number",
            "src/Domain/Queues/TransferDecisions.cs",
            "return new TicketTransferredIn(ticket.Id, turn.At, by, turn.Queue.Definition.Id, hop, ticket, window, reason);",
            """
            var number = ticket.Segment > 0 ? new TicketNumber(ticket.Number.Prefix, ticket.Number.Sequence + 1) : ticket.Number;
            return new TicketTransferredIn(ticket.Id, turn.At, by, turn.Queue.Definition.Id, hop, ticket with { Number = number }, window, reason);
            """),
        new(
            "What a reopened ticket took before is counted again",
            "src/Domain/Tickets/ServiceSegments.cs",
            "if (period.Segment != ticket.Segment || period.State == TicketState.Completed)",
            "if (period.Segment != ticket.Segment)"),
        new(
            "A call by name is made at the window's head instead of the version its clerk saw",
            "src/Grains/Queues/TwoStreamSets.cs",
            "new StreamAppend(window, take.Call.Version, ",
            "new StreamAppend(window, take.Ticket is null ? take.Call.Version : StreamAppend.AtHead, ") { WithinSeeds = null },
        new(
            "The wait of who is parked does not stand still",
            "src/Domain/Queues/ParkDecisions.cs",
            "ticket.Periods is [.., { State: TicketState.Waiting }, _] ? ticket.EligibleAt + (turn.At - ticket.Now.From) : turn.At;",
            "ticket.Periods is [.., { State: TicketState.Waiting }, _] ? ticket.EligibleAt : turn.At;"),
        new(
            "A double click ends the next service too",
            "src/Domain/Queues/ServiceDecisions.cs",
            "before.Segment != ticket.Segment && turn.At - ticket.Now.From < MinSegment",
            "before.Segment != ticket.Segment && turn.At < ticket.Now.From"),
        new(
            "Any clerk may call somebody past the others",
            Turn,
            "(ticket.State == TicketState.Waiting ? RefuseOvertaking(ticket, reason.Note, bySupervisor) : null)",
            "(ticket.State == TicketState.Waiting && bySupervisor ? RefuseOvertaking(ticket, reason.Note, bySupervisor) : null)"),
        new(
            "A new class takes the place that was kept from an earlier wait",
            "src/Domain/Queues/PriorityDecisions.cs",
            "return moved < own ? moved : own;",
            "return own;") { WithinSeeds = null },
    ];
}
