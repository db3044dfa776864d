using System.Collections.Immutable;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tickets.Events;
using Queueing.Grains.Contracts;
using Queueing.Grains.Journaling;
using Queueing.Grains.Queues;

namespace Queueing.Simulator.World.Checks;

/// <summary>
/// A paper is entered once a queue, as it was written down and by whoever asked for it: of a request all that was not there yet, in
/// the order in which it was given, or nothing. Whoever asks is told of all their papers as they stood, and of whatever contradicts them.
/// </summary>
internal sealed class PaperCheck(JournalFacts facts, Hall hall, HallDay day) : FactCheck("papers", facts)
{
    private readonly Dictionary<(OperationId Id, long Fingerprint), EnterPapers> asked = [];
    private DateTimeOffset calmSince;
    private bool isCalm;

    public override void Looked(DateTimeOffset now, TimeSpan calm) => (calmSince, isCalm) = (now - calm, calm > Healed);

    public override void Invoked(ClientOperation operation)
    {
        if (operation.Arguments is [EnterPapers command])
        {
            asked.TryAdd((operation.Caller.ToOperationId(), operation.Caller.Fingerprint), command);
        }
    }

    public override void Returned(ClientOperation operation)
    {
        if (Said.Value(operation.Answer) is not PapersView view || operation.Arguments is not [EnterPapers command])
        {
            return;
        }

        Require(view.Tickets.Length == command.Papers.Length, $"{command.Papers.Length} papers are answered with {view.Tickets.Length} tickets");
        var (queue, own) = (new QueueId(operation.Owner), Facts.Find(operation.Caller.ToOperationId()));
        foreach (var (paper, told) in command.Papers.Zip(view.Tickets))
        {
            var entry = Facts.Paper(queue, paper.Text);
            Require(entry is not null && entry.Step <= operation.ReturnedAt, $"{paper.Text} is said to be entered in {queue}; it is not");
            Require(ModelPaper.Same(Entered(entry).Paper, paper), $"{paper} is said to be entered; entered is {Entered(entry).Paper}");
            RequireTells(told, entry);
            var isSo = own is not null ? IsAt(told, queue, own) : WasBetween(told, queue, operation);
            Require(isSo, $"{paper.Text} is told as {told}; it was not so {own?.ToString() ?? "meanwhile"}");
        }
    }

    /// <summary>What was asked before is what stands; whose state it is a queue that is behind need not know.</summary>
    public override void Read(QueueId queue, ImmutableArray<PaperEntry> papers, ImmutableArray<PaperConflict> conflicts, long from, long to)
    {
        foreach (var paper in papers)
        {
            var (entry, told) = (Facts.Paper(queue, paper.Text), conflicts.FirstOrDefault(x => x.Text == paper.Text));
            var contradicts = entry is not null && !ModelPaper.Same(Entered(entry).Paper, paper);
            Require(told is null || (contradicts && entry!.Step <= to), $"{paper} is said to contradict {told}; entered is {entry}");
            Require(told is null || (told.Number == Entered(entry!).Number && told.Fields.Length > 0), $"{paper.Text} is entered as {entry}; told is {told}");
            Require(told is not null || !contradicts || entry!.Step > from || !IsHeard(queue), $"{queue} does not say that {paper} contradicts {entry}");
        }
    }

    public override void Read(QueueId queue, string text, TicketView? view, long from, long to)
    {
        var entry = Facts.Paper(queue, text);
        Require(view is null || (entry is not null && entry.Step <= to), $"{queue} knows {text} as {view}; nobody entered it");
        Require(view is not null || entry is null || entry.Step > from || !IsHeard(queue), $"{queue} does not know {entry}");
        if (view is not null)
        {
            RequireTells(view, entry!);
        }
    }

    /// <summary>Every paper is a ticket for ever: drawn when it was given, with the wait until whoever called first.</summary>
    public override void Ended(Ending ending)
    {
        foreach (var entry in Facts.Papers)
        {
            var told = ending.Tickets.GetValueOrDefault(Entered(entry).Ticket);
            Require(told is not null, $"nobody knows {entry}");
            RequireTells(told, entry);
        }
    }

    protected override void Look(Fact fact)
    {
        if (fact.Event is not PaperEntered e)
        {
            return;
        }

        var queue = new QueueId(fact.Stream.Owner);
        Require(Facts.Paper(queue, e.Paper.Text) == fact, $"{fact} enters {e.Paper.Text} again, after {Facts.Paper(queue, e.Paper.Text)}");
        Require(!ModelPaper.IsFaulty(e.Paper, queue, hall), $"{fact} enters what cannot be: {e.Paper}");
        Require(ModelPaper.Times(e.Paper)[^1] <= e.At, $"{fact} enters what has not come yet at {e.At}: {e.Paper}");
    }

    protected override void LookAtSet(AppendSet set, IReadOnlyList<Fact> read)
    {
        Fact[] entries = [.. read.Where(x => x.Event is PaperEntered)];
        if (entries.Length == 0)
        {
            return;
        }

        var last = entries[^1];
        var operation = last.Operation.GetValueOrDefault();
        Require(operation.Id.Caller == Entered(last).By, $"{last} is entered under {last.Operation?.Id.ToString() ?? "no key"}");
        Require(entries.Count(x => x.Operation is not null) == 1, $"{string.Join(", ", entries.AsEnumerable())} are of several requests");
        var command = asked.GetValueOrDefault((operation.Id, operation.Fingerprint));
        Require(command is not null, $"{last} is entered; nobody asked for it");
        PaperEntry[] due = [.. command.Papers.Where(x => !(Facts.Paper(new QueueId(last.Stream.Owner), x.Text)?.Step < last.Step)).OrderBy(x => x.GivenAt)];
        Require(
            due.Length == entries.Length && entries.Zip(due).All(x => ModelPaper.Same(Entered(x.First).Paper, x.Second) && Entered(x.First) is var e && e.Reason == command.Reason && e.By == Entered(last).By),
            $"entered are {string.Join(", ", entries.Select(x => Entered(x).Paper))}; to be entered were {string.Join(", ", due.AsEnumerable())}");
    }

    private static PaperEntered Entered(Fact entry) => (PaperEntered)entry.Event;

    /// <summary>Who read its stream since all healed knows what is in it.</summary>
    private bool IsHeard(QueueId queue) => isCalm && Facts.Streams[QueueStream.IdOf(day, queue)][^1].Seen > calmSince;

    /// <summary>As at a version of the queue: who left it is told as gone.</summary>
    private bool IsAt(TicketView told, QueueId queue, Fact own)
    {
        var known = Facts.Streams[own.Stream].Take((int)own.Version).LastOrDefault(x => x.Ticket?.Id == told.Id);
        return known is { Event: TicketTransferredOut } ? told.State == TicketState.Transferred : known?.Ticket is { } ticket && ticket.Queue == queue && ReadCheck.Tells(told, ticket);
    }

    private bool WasBetween(TicketView told, QueueId queue, ClientOperation operation) => Facts.Tickets[told.Id]
        .Between(operation.InvokedAt, operation.ReturnedAt!.Value)
        .Any(x => told.State == TicketState.Transferred ? x.Queue != queue : x.Queue == queue && ReadCheck.Tells(told, x));

    private void RequireTells(TicketView told, Fact entry)
    {
        var (e, paper) = (Entered(entry), Entered(entry).Paper);
        Require(
            told.Id == e.Ticket && told.Number == e.Number && told.Channel == TicketChannel.Paper && told.DrawnAt == paper.GivenAt
            && told.Paper == new PaperView(paper.Text, e.At, paper.Window),
            $"{entry} is told as {told}, drawn at {told.DrawnAt}, {told.Paper}; the paper is {paper}");
        Require(
            paper.CalledAt is null ? told.Segments is [] || told.Segments[0].EligibleAt == paper.GivenAt : told.Segments is [var first, ..] && IsByHand(first, paper),
            $"{entry} is told as {string.Join(", ", told.Segments)}; the paper is {paper}");
    }

    private static bool IsByHand(SegmentView first, PaperEntry paper) =>
        first.EligibleAt == paper.GivenAt && first.CalledAt == paper.CalledAt && first.Waited == paper.CalledAt - paper.GivenAt
        && (paper.StartedAt is null || first.StartedAt == paper.StartedAt);
}
