namespace Queueing.Simulator.Tests.World.Mutants;

/// <summary>Bugs of entering papers after an outage, and of steering people to another way than a window.</summary>
internal static class PaperBugs
{
    private const string Decisions = "src/Domain/Queues/PaperDecisions.cs";
    private const string Entries = "src/Grains/Queues/PaperEntries.cs";
    private const string Steering = "src/Grains/Steering/SteeringGrain.cs";

    public static IReadOnlyList<Mutation> All { get; } =
    [
        new(
            "Papers are entered with the time of the entry: who came first in the outage stands last",
            Decisions,
            "var seniority = paper.GivenAt - hall.Find(paper.PriorityClass)!.HeadStart;",
            "var seniority = turn.At - hall.Find(paper.PriorityClass)!.HeadStart;"),
        new(
            "The wait of a paper counts from the entry, not from when it was given",
            "src/Domain/Tickets/PaperFold.cs",
            "EligibleAt: paper.GivenAt,",
            "EligibleAt: e.At,"),
        new(
            "A paper that a colleague entered otherwise is passed over, and the rest of the block entered",
            Decisions,
            "if (ConflictOf(turn.Queue, paper) is var (known, fields))",
            "if (papers.Length == 1 && ConflictOf(turn.Queue, paper) is var (known, fields))"),
        new(
            "What is wrong with a paper is seen at the first of a block only",
            Decisions,
            "foreach (var paper in papers) { if (PaperRules",
            "foreach (var paper in papers.Take(1)) { if (PaperRules"),
        new(
            "A paper is known by its text as one queue's activation remembers it: what was entered elsewhere is entered again",
            "src/Domain/Queues/TicketQueue.cs",
            "papers.Add(e.Paper.Text, e);",
            "papers[e.Paper.Text.ToUpperInvariant() + (Version % 2)] = e;"),
        new(
            "A repeat of an entry is answered with its papers as they are now",
            Entries,
            "operation => stream.FoldTo(operation, (queue, _) => View(queue, papers))",
            "operation => ValueTask.FromResult<PapersView?>(operation.Stream == stream.Id ? View(stream.Queue, papers) : null)"),
        new(
            "Numbers are issued in the order in which papers were typed",
            Decisions,
            ".Where(x => turn.Queue.PaperOf(x.Text) is null).OrderBy(x => x.GivenAt)",
            ".Where(x => turn.Queue.PaperOf(x.Text) is null)"),
        new(
            "An entry shares a turn with the one before it, and does not see its papers",
            Entries,
            "turn => turn.Events.Count == 0,",
            "_ => true,"),
        new(
            "Who was served by hand does not count as served",
            "src/Domain/Queues/TicketQueue.cs",
            "serviceTimes.Add(finished - started);",
            "_ = finished - started;"),
        new(
            "Who holds a number of the system's and was served by hand was called when that was entered",
            "src/Domain/Tickets/TicketFold.cs",
            "new TicketPeriod(TicketState.Called, e.Service.CalledAt, queue, null, ticket.Segment),",
            "new TicketPeriod(TicketState.Called, e.At, queue, null, ticket.Segment),"),
        new(
            "A service by hand of a number of the system's does not count",
            "src/Domain/Queues/TicketQueue.cs",
            "serviceTimes.Add(ServiceSegments.ServedHere(ticket, x.CalledAt) + (x.FinishedAt - x.StartedAt));",
            "_ = x;"),
        new(
            "A call by hand may be told from before the ticket came to the line",
            "src/Domain/Queues/PaperRules.cs",
            "if (service.CalledAt < since)",
            "if (service.CalledAt < since.AddMinutes(-1))"),
        new(
            "Of a paper that was called by hand the call is shown, and who was served is set aside again",
            "src/Domain/Tickets/PaperEntry.cs",
            "FinishedAt is not null ? TicketState.Completed :",
            "FinishedAt is not null && LeftAt is not null ? TicketState.Completed :"),
        new(
            "Two accounts of a paper that tell only another time are taken for one",
            "src/Domain/Tickets/PaperEntry.cs",
            "(\"givenAt\", GivenAt != other.GivenAt),",
            "(\"givenAt\", GivenAt.Date != other.GivenAt.Date),"),
        new(
            "The boards call a paper by a number that its holder does not know",
            "src/Domain/Queues/TicketQueue.cs",
            "ticket.LastCallAt!.Value, ticket.Recalls, ticket.Paper?.Text);",
            "ticket.LastCallAt!.Value, ticket.Recalls);"),
        new(
            "Who is steered is counted again when the answer was lost",
            Steering,
            "return await writer.Ask<SteeredView>( caller, () => writer.Submit(new AnsweredCommand<SteeringTurn, SteeringEvent, SteeredView>( caller,",
            "var anew = caller with { Key = $\"{caller.Key}@{stream.Version}\" }; return await writer.Ask<SteeredView>( caller, () => writer.Submit(new AnsweredCommand<SteeringTurn, SteeringEvent, SteeredView>( anew,"),
        new(
            "A repeat of a steering is told the count of now",
            Steering,
            "async operation => await stream.FoldTo(operation) is { } then ? View(then, service, to) : null",
            "operation => ValueTask.FromResult<SteeredView?>(operation.Stream == stream.Id ? View(stream.Tally, service, to) : null)"),
        new(
            "Who was called by hand and comes back has waited since the paper was given",
            "src/Domain/Queues/ParkDecisions.cs",
            "ticket.Periods is [.., { State: TicketState.Waiting }, _] ?",
            "ticket.Now.Call is null ?"),
        new(
            "The day's counts are told as the activation that is asked knows them",
            Steering,
            "await writer.CatchUp(); return [..",
            "await Task.CompletedTask; return [.."),
        new(
            "Steering counts ways that an item does not offer",
            "src/Domain/Steering/SteeringTurn.cs",
            "if (service.Alternatives.All(x => x.Kind != to))",
            "if (service.Alternatives.IsEmpty)"),
    ];
}
