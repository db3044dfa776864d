using Queueing.Domain.Decisions;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tickets.Events;

namespace Queueing.Domain.Queues;

/// <summary>Ending a ticket without a service.</summary>
public static class EndDecisions
{
    /// <summary>Cancels a ticket.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="id">The ticket.</param>
    /// <param name="call">The live call; needed while it is called, except by its holder.</param>
    /// <param name="reason">Why, or null.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="isHolder">Whether that is whoever holds the ticket, who knows of no call.</param>
    /// <returns>The rejection, or null when decided.</returns>
    public static Rejection? Cancel(this QueueTurn turn, TicketId id, CallId? call, string? reason, string by, bool isHolder)
    {
        ArgumentNullException.ThrowIfNull(turn);
        var rejection = turn.Refuse(id, TicketAction.Cancel, call, out var ticket)
            ?? (ticket.State == TicketState.Called && call is null && !isHolder ? QueueTurn.CallRequired : null);
        if (rejection is null)
        {
            turn.Leave(ticket);
            turn.Add(new TicketCancelled(id, turn.At, by, reason));
        }

        return rejection;
    }

    /// <summary>Ends a ticket that nobody will serve any more. Whoever waits may hope until the day's last session is over.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="id">The ticket: waiting, parked or missed.</param>
    /// <param name="lastClosing">When the queue's last session of the day is over; null without one.</param>
    /// <param name="reason">Why; required.</param>
    /// <param name="by">Who acts: a supervisor.</param>
    /// <returns>The rejection, or null when decided.</returns>
    public static Rejection? Expire(this QueueTurn turn, TicketId id, DateTimeOffset? lastClosing, string? reason, string by)
    {
        ArgumentNullException.ThrowIfNull(turn);
        var rejection = turn.Refuse(id, TicketAction.Expire, null, out var ticket)
            ?? (ticket.State != TicketState.Waiting || lastClosing is null || turn.At >= lastClosing
                ? QueueTurn.RefuseWithout(reason)
                : new Rejection(
                    RejectionKind.WrongState,
                    $"{ticket.Number} waits, and the day's last session is not over",
                    State: nameof(TicketState.Waiting)));
        if (rejection is null)
        {
            turn.Leave(ticket);
            turn.Add(new TicketExpired(id, turn.At, by, reason!));
        }

        return rejection;
    }
}
