using Queueing.Domain.Decisions;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tickets.Events;

namespace Queueing.Domain.Queues;

/// <summary>Taking over what another window has in hand, whether that window still answers or not.</summary>
public static class TakeOverDecisions
{
    /// <summary>Moves a live call to another window.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="id">The ticket: called or being served.</param>
    /// <param name="from">The live call.</param>
    /// <param name="call">The call of the window that takes over.</param>
    /// <param name="reason">Why; required.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="moved">The event, or null when rejected.</param>
    /// <returns>The rejection, or null when decided.</returns>
    public static Rejection? TakeOver(
        this QueueTurn turn, TicketId id, CallId from, CallId call, string? reason, string by, out CallMoved? moved)
    {
        ArgumentNullException.ThrowIfNull(turn);
        moved = null;
        var rejection = turn.Refuse(id, TicketAction.TakeOver, from, out _) ?? QueueTurn.RefuseWithout(reason);
        if (rejection is null)
        {
            turn.Add(moved = new CallMoved(id, turn.At, by, from, call, reason!));
        }

        return rejection;
    }
}
