using Queueing.Domain.Decisions;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tickets.Events;

namespace Queueing.Domain.Queues;

/// <summary>Taking somebody back in line who had been called, served or even completed.</summary>
public static class ReturnDecisions
{
    /// <summary>Takes a missed ticket back in line.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="id">The ticket.</param>
    /// <param name="place">Where.</param>
    /// <param name="after">After how many of those waiting now; only with <see cref="ReinstatePlace.After"/>, at least 1.</param>
    /// <param name="reason">Why, or null.</param>
    /// <param name="by">Who acts.</param>
    /// <returns>The rejection, or null when decided.</returns>
    public static Rejection? Reinstate(this QueueTurn turn, TicketId id, ReinstatePlace place, int after, string? reason, string by)
    {
        ArgumentNullException.ThrowIfNull(turn);
        var rejection = turn.Refuse(id, TicketAction.Reinstate, null, out var ticket) ?? RefusePlace(place, after);
        if (rejection is null)
        {
            var seniority = SeniorityAt(turn, ticket, place, after);
            var eligibleAt = place == ReinstatePlace.Original ? ticket.EligibleAt : turn.At;
            turn.Enter(new LineEntry(seniority, ticket.DrawnAt, id, eligibleAt));
            turn.Add(new TicketReinstated(id, turn.At, by, place, seniority, eligibleAt, reason));
        }

        return rejection;
    }

    /// <summary>Sends a ticket that is being served back in line; it waits anew.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="id">The ticket.</param>
    /// <param name="call">The live call.</param>
    /// <param name="place">Where.</param>
    /// <param name="after">After how many of those waiting now; only with <see cref="ReinstatePlace.After"/>, at least 1.</param>
    /// <param name="reason">Why; required.</param>
    /// <param name="by">Who acts.</param>
    /// <returns>The rejection, or null when decided.</returns>
    public static Rejection? Requeue(
        this QueueTurn turn, TicketId id, CallId? call, ReinstatePlace place, int after, string? reason, string by)
    {
        ArgumentNullException.ThrowIfNull(turn);
        var rejection = turn.Refuse(id, TicketAction.Requeue, call, out var ticket)
            ?? RefusePlace(place, after) ?? QueueTurn.RefuseWithout(reason);
        if (rejection is null)
        {
            var seniority = SeniorityAt(turn, ticket, place, after);
            turn.Enter(new LineEntry(seniority, ticket.DrawnAt, id, turn.At));
            turn.Add(new TicketRequeued(id, turn.At, by, call!.Value, place, seniority, reason!));
        }

        return rejection;
    }

    /// <summary>Takes a completed ticket up again, at its original place; it waits anew for its last service.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="id">The ticket.</param>
    /// <param name="reason">Why; required.</param>
    /// <param name="by">Who acts: a supervisor.</param>
    /// <returns>The rejection, or null when decided.</returns>
    public static Rejection? Reopen(this QueueTurn turn, TicketId id, string? reason, string by)
    {
        ArgumentNullException.ThrowIfNull(turn);
        var rejection = turn.Refuse(id, TicketAction.Reopen, null, out var ticket) ?? QueueTurn.RefuseWithout(reason);
        if (rejection is null)
        {
            turn.Enter(LineEntry.Of(ticket) with { EligibleAt = turn.At });
            turn.Add(new TicketReopened(id, turn.At, by, reason!));
        }

        return rejection;
    }

    private static Rejection? RefusePlace(ReinstatePlace place, int after) => place == ReinstatePlace.After && after < 1
        ? new Rejection(RejectionKind.Invalid, "after is at least 1", "after")
        : null;

    private static DateTimeOffset SeniorityAt(QueueTurn turn, Ticket ticket, ReinstatePlace place, int after) => place switch
    {
        ReinstatePlace.Original => ticket.Seniority,
        ReinstatePlace.After => turn.Queue.SeniorityBehind(after, turn.At),
        _ => turn.Queue.SeniorityBehind(int.MaxValue, turn.At),
    };
}
