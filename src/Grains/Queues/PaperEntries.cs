using System.Collections.Immutable;
using Queueing.Domain.Halls;
using Queueing.Domain.Queues;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tickets.Events;
using Queueing.Grains.Batching;
using Queueing.Grains.Contracts;

namespace Queueing.Grains.Queues;

/// <summary>Enters numbers given out by hand: a queue's share of a request is one set.</summary>
internal sealed class PaperEntries(BatchWriter<QueueTurn, TicketEvent> writer, QueueStream stream, Hall hall)
{
    /// <summary>It begins a turn of its own, so that two requests with the same paper see each other.</summary>
    public ValueTask<Answer<PapersView>> Enter(Caller caller, EnterPapers command)
    {
        ImmutableArray<PaperEntry> papers = [.. command.Papers.Select(Ordered)];
        return writer.Ask<PapersView>(
            caller,
            () => writer.Submit(new AnsweredCommand<QueueTurn, TicketEvent, PapersView>(
                caller,
                turn => turn.Events.Count == 0,
                turn => turn.EnterPapers(hall, papers, command.Reason, caller.By),
                _ => View(stream.Queue, papers))),
            operation => stream.FoldTo(operation, (queue, _) => View(queue, papers)));
    }

    public ImmutableArray<PaperConflict> Check(ImmutableArray<PaperEntry> papers)
    {
        var conflicts = ImmutableArray.CreateBuilder<PaperConflict>();
        foreach (var paper in papers)
        {
            if (PaperDecisions.ConflictOf(stream.Queue, Ordered(paper)) is var (known, fields))
            {
                conflicts.Add(new PaperConflict(paper.Text, known.Number, stream.Queue.Find(known.Ticket)!.State, fields));
            }
        }

        return conflicts.DrainToImmutable();
    }

    private static PapersView View(TicketQueue queue, ImmutableArray<PaperEntry> papers) =>
        new([.. papers.Select(x => TicketViews.Now(queue, queue.Find(queue.PaperOf(x.Text)!.Ticket)!, wait: null))]);

    private PaperEntry Ordered(PaperEntry paper) => paper with { Services = ServicePlan.Order(hall, paper.Services) };
}
