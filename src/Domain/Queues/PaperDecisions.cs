using System.Collections.Immutable;
using Queueing.Domain.Decisions;
using Queueing.Domain.Halls;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tickets.Events;

namespace Queueing.Domain.Queues;

/// <summary>Entering numbers that were given out by hand in an outage, so that order and waits are as if the system had been up.</summary>
public static class PaperDecisions
{
    /// <summary>
    /// Enters papers, all or none; numbers are issued in the order in which the papers were given. A paper that is entered already
    /// and says the same is passed over.
    /// </summary>
    /// <param name="turn">The turn; nothing was decided on it before.</param>
    /// <param name="hall">The hall.</param>
    /// <param name="papers">The papers, each text once, each first service of this queue.</param>
    /// <param name="reason">Why; required.</param>
    /// <param name="by">Who enters them.</param>
    /// <returns>The rejection, or null when decided; there may have been nothing to do.</returns>
    public static Rejection? EnterPapers(
        this QueueTurn turn, Hall hall, ImmutableArray<PaperEntry> papers, string? reason, string by)
    {
        ArgumentNullException.ThrowIfNull(turn);
        ArgumentNullException.ThrowIfNull(hall);
        if ((QueueTurn.RefuseWithout(reason) ?? RefuseAny(turn, hall, papers)) is { } rejection)
        {
            return rejection;
        }

        foreach (var paper in papers.Where(x => turn.Queue.PaperOf(x.Text) is null).OrderBy(x => x.GivenAt))
        {
            var (id, number) = turn.Issue();
            var seniority = paper.GivenAt - hall.Find(paper.PriorityClass)!.HeadStart;
            if (paper.State is TicketState.Waiting)
            {
                turn.Enter(new LineEntry(seniority, paper.GivenAt, id, paper.GivenAt));
            }

            turn.Add(new PaperEntered(id, turn.At, by, number, paper, seniority, reason!));
        }

        return null;
    }

    /// <summary>Enters that a number which the system had given out was called and served by hand.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="hall">The hall.</param>
    /// <param name="id">The ticket; its life is not over. Whoever has it in hand has it no more.</param>
    /// <param name="service">The call and the service.</param>
    /// <param name="reason">Why; required.</param>
    /// <param name="by">Who enters it.</param>
    /// <returns>The rejection, or null when decided.</returns>
    public static Rejection? ServeByHand(this QueueTurn turn, Hall hall, TicketId id, HandService service, string? reason, string by)
    {
        ArgumentNullException.ThrowIfNull(turn);
        ArgumentNullException.ThrowIfNull(service);
        var rejection = turn.Refuse(id, TicketAction.ServeByHand, null, out var ticket)
            ?? QueueTurn.RefuseWithout(reason)
            ?? PaperRules.Faults(hall, ticket.State, ticket.Now.From, service, turn.At)
                .Select(x => new Rejection(RejectionKind.Invalid, $"{x.Field} {x.Message}", x.Field)).FirstOrDefault();
        if (rejection is null)
        {
            turn.Leave(ticket);
            turn.Add(new ServedByHand(id, turn.At, by, service, reason!));
        }

        return rejection;
    }

    /// <summary>Tells whether a paper is entered already and said otherwise then.</summary>
    /// <param name="queue">The queue.</param>
    /// <param name="paper">The paper.</param>
    /// <returns>The entry and the fields that differ; null when the paper can be entered, or says the same.</returns>
    public static (PaperEntered Known, ImmutableArray<string> Fields)? ConflictOf(TicketQueue queue, PaperEntry paper)
    {
        ArgumentNullException.ThrowIfNull(queue);
        ArgumentNullException.ThrowIfNull(paper);
        return queue.PaperOf(paper.Text) is { } known && paper.DifferencesFrom(known.Paper) is { IsEmpty: false } fields
            ? (known, fields)
            : null;
    }

    /// <summary>Refuses what no caller who asked the rules and the queue before would send.</summary>
    private static Rejection? RefuseAny(QueueTurn turn, Hall hall, ImmutableArray<PaperEntry> papers)
    {
        foreach (var paper in papers)
        {
            if (PaperRules.Faults(hall, turn.Queue.Date, paper, turn.At).Select(x => (PaperFault?)x).FirstOrDefault() is { } fault)
            {
                return new Rejection(RejectionKind.Invalid, $"the paper {paper.Text}: {fault.Field} {fault.Message}", "papers");
            }

            if (hall.Find(paper.Services[0])!.Queue != turn.Queue.Definition.Id)
            {
                return new Rejection(RejectionKind.Invalid, $"the paper {paper.Text} is of another queue", "papers");
            }

            if (ConflictOf(turn.Queue, paper) is var (known, fields))
            {
                return new Rejection(
                    RejectionKind.WrongState,
                    $"the paper {paper.Text} is entered as {known.Number} with another {string.Join(", ", fields)}",
                    "papers",
                    turn.Queue.Find(known.Ticket)!.State.ToString());
            }
        }

        return null;
    }
}
