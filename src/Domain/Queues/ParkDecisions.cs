using Queueing.Domain.Decisions;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tickets.Events;

namespace Queueing.Domain.Queues;

/// <summary>Setting a ticket aside (挂起), while papers are fetched for example, and taking it back.</summary>
public static class ParkDecisions
{
    /// <summary>Sets a ticket aside.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="id">The ticket: waiting, or being served.</param>
    /// <param name="call">The live call while it is being served; otherwise null.</param>
    /// <param name="reason">Why; required.</param>
    /// <param name="by">Who acts.</param>
    /// <returns>The rejection, or null when decided.</returns>
    public static Rejection? Park(this QueueTurn turn, TicketId id, CallId? call, string? reason, string by)
    {
        ArgumentNullException.ThrowIfNull(turn);
        var rejection = turn.Refuse(id, TicketAction.Park, call, out var ticket) ?? QueueTurn.RefuseWithout(reason);
        if (rejection is null)
        {
            turn.Leave(ticket);
            turn.Add(new TicketParked(id, turn.At, by, call, reason!));
        }

        return rejection;
    }

    /// <summary>
    /// Takes a parked ticket back in line at the place it had. The wait of who was parked while waiting stood still and goes on;
    /// who was parked at a window, or was there by hand before a paper was entered, waits anew.
    /// </summary>
    /// <param name="turn">The turn.</param>
    /// <param name="id">The ticket.</param>
    /// <param name="reason">Why, or null.</param>
    /// <param name="by">Who acts.</param>
    /// <returns>The rejection, or null when decided.</returns>
    public static Rejection? Release(this QueueTurn turn, TicketId id, string? reason, string by)
    {
        ArgumentNullException.ThrowIfNull(turn);
        if (turn.Refuse(id, TicketAction.Release, null, out var ticket) is { } rejection)
        {
            return rejection;
        }

        var eligibleAt = ticket.Periods is [.., { State: TicketState.Waiting }, _] ? ticket.EligibleAt + (turn.At - ticket.Now.From) : turn.At;
        turn.Enter(LineEntry.Of(ticket) with { EligibleAt = eligibleAt });
        turn.Add(new TicketReleased(id, turn.At, by, eligibleAt, reason));
        return null;
    }
}
