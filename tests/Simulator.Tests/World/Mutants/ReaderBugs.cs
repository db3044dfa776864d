namespace Queueing.Simulator.Tests.World.Mutants;

/// <summary>Bugs that a reader planted who had not seen the other lists, and that no check had caught until then.</summary>
internal static class ReaderBugs
{
    public static IReadOnlyList<Mutation> All { get; } =
    [
        new(
            "One more is said to be before you than are",
            "src/Domain/Queues/TicketQueue.cs",
            "ticket.State == TicketState.Waiting ? line.RankOf(LineEntry.Of(ticket)) : null;",
            "ticket.State == TicketState.Waiting ? line.RankOf(LineEntry.Of(ticket)) + 1 : null;"),
        new(
            "A ticket that came from elsewhere is called by the number it would have here",
            "src/Domain/Queues/TicketQueue.cs",
            "new CallNotice(Version, ticket.Number,",
            "new CallNotice(Version, new TicketNumber(Definition.Prefix, ticket.Number.Sequence),"),
        new(
            "A window that drains does not close when its hand is empty",
            "src/Grains/Windows/WindowGrain.cs",
            """
            await CloseIfDrained();
            await PrepareToCall();
            changes.Signal();
            """,
            """
            await PrepareToCall();
            changes.Signal();
            """),
        new(
            "A call by name does not follow a ticket to another queue",
            "src/Grains/Windows/WindowCalls.cs",
            "at = answer.MovedTo;",
            "at = null;"),
        new(
            "Who comes from the back office may take for ever",
            "src/Domain/Tides/TideDecisions.cs",
            "comes ? at + settings.Travel + settings.AcknowledgeWithin : null",
            "null"),
        new(
            "While the store takes nothing, time runs against those called and parked",
            "src/Grains/Queues/TicketQueueGrain.cs",
            "this.upSince = asOf;",
            string.Empty) { WithinSeeds = null },
        new(
            "Each event of an empty queue makes it empty from then",
            "src/Domain/Queues/TicketQueue.cs",
            "EmptySince = line.Count > 0 ? null : EmptySince ?? LastAt;",
            "EmptySince = line.Count > 0 ? null : LastAt;"),
        new(
            "An alert that nobody takes note of stays as it is",
            "src/Domain/Alerts/AlertDecisions.cs",
            "alert.AcknowledgedAt is null && at - (alert.RaisedAt > awakeSince",
            "alert.AcknowledgedAt is not null && at - (alert.RaisedAt > awakeSince"),
        new(
            "Who waits may be told that it is over while there are sessions to come",
            "src/Domain/Queues/EndDecisions.cs",
            "(ticket.State != TicketState.Waiting || lastClosing is null || turn.At >= lastClosing",
            "(ticket.State == TicketState.Waiting || lastClosing is null || turn.At >= lastClosing"),
        new(
            "A duty is over though its helper still serves for it",
            "src/Domain/Tides/TideProgress.cs",
            "return !helping || view.HandAt(window) is not (TicketState.Called or TicketState.Serving);",
            "return !helping || view.HandAt(window) is not TicketState.Called;"),
        new(
            "The window that somebody is taken from is not told",
            "src/Grains/Queues/LeftHand.cs",
            "CallMoved moved => moved.From,",
            "CallMoved => after.LastCall,") { WithinSeeds = null },
        new(
            "A rating that names no service is of the first",
            "src/Domain/Queues/MarkDecisions.cs",
            "service ?? ticket.Services[ticket.Segment]",
            "service ?? ticket.Services[0]"),
    ];
}
