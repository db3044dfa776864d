namespace Queueing.Simulator.Tests.World.Mutants;

/// <summary>Bugs of the way from one hall to another (decision 0024): who is told what, how often, until when, and what counts there.</summary>
internal static class LinkBugs
{
    /// <summary>One world in eight has two halls.</summary>
    private const int Seeds = 120;

    private const string Decisions = "src/Domain/Queues/ForwardDecisions.cs";
    private const string Forwards = "src/Grains/Queues/TicketForwards.cs";
    private const string Queue = "src/Grains/Queues/TicketQueueGrain.cs";

    public static IReadOnlyList<Mutation> All { get; } =
    [
        new(
            "The other hall is told once more, and then no more",
            Forwards,
            "Leaving.Count > 0 && !isWound",
            "Leaving.Count > 0 && timer is null") { WithinSeeds = Seeds },
        new(
            "What another activation ended, and did not live to tell, nobody tells",
            Queue,
            "forwards.Wind(); summaries.Ask();",
            "summaries.Ask();") { WithinSeeds = null },
        new(
            "Only who arrives anew is confirmed, not who had arrived",
            Queue,
            "if (answer.IsDone(out var ticket, out _)) { grains",
            "if (answer.IsDone(out var ticket, out _) && ticket.Version == stream.Version) { grains") { WithinSeeds = null },
        new(
            "Who was sent is asked for their hours once more",
            Queue,
            "var (priority, evidence) = rules.ClassOf(arriving);",
            "if (rules.Hours.Refuse([arriving.Service], clock.GetUtcNow()) is { } closed) { return closed; } var (priority, evidence) = rules.ClassOf(arriving);") { WithinSeeds = Seeds },
        new(
            "The source is told its own ticket instead of the one that goes on",
            Queue,
            "ConfirmForward(arriving.Origin.Ticket, ticket.Id)",
            "ConfirmForward(arriving.Origin.Ticket, arriving.Origin.Ticket)") { WithinSeeds = Seeds },
        new(
            "A class goes along whatever it stands on",
            "src/Grains/Queues/QueueRules.cs",
            "var known = RefuseClass(arriving.PriorityClass, arriving.Evidence) is null;",
            "var known = hall.Find(arriving.PriorityClass) is not null;") { WithinSeeds = Seeds },
        new(
            "The time at the window counts as a wait there",
            Decisions,
            ": ServiceSegments.Of(ticket)[^1].Waited ?? TimeSpan.Zero;",
            ": at - ticket.EligibleAt;") { WithinSeeds = Seeds },
        new(
            "A ticket that is sent on counts no hop",
            Decisions,
            "ticket.Hop + 1, WaitedFor",
            "ticket.Hop, WaitedFor") { WithinSeeds = Seeds },
        new(
            "Who is sent on from a window stays in its hand",
            Decisions,
            "WaitedFor(ticket, turn.At), call, reason,",
            "WaitedFor(ticket, turn.At), null, reason,") { WithinSeeds = Seeds },
        new(
            "Who was never called is sent on without their wait",
            Decisions,
            "ticket.State == TicketState.Waiting ? at - ticket.EligibleAt",
            "ServiceSegments.Of(ticket).IsEmpty ? TimeSpan.Zero") { WithinSeeds = Seeds },
        new(
            "Who comes for several things is given a number for the first alone",
            Queue,
            "turn.Draw(arriving.Services, TicketChannel",
            "turn.Draw([arriving.Service], TicketChannel") { WithinSeeds = Seeds },
        new(
            "What else was left stays behind, and nobody is told",
            Decisions,
            "[.. others.Where(x => !givenUp.Contains(x))];",
            "[];") { WithinSeeds = Seeds },
        new(
            "What the other hall does not offer goes along unasked",
            Decisions,
            "there.Find(x) is null && !givenUp.Contains(x)",
            "there.Find(x) is null && givenUp.Contains(x)") { WithinSeeds = Seeds },
    ];
}
