using Queueing.Domain.Decisions;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tickets.Events;

namespace Queueing.Domain.Queues;

/// <summary>Sending a ticket to one window, and giving it back to all.</summary>
public static class AimDecisions
{
    /// <summary>Has a ticket wait here, at its place, for one window alone. A service that had begun is broken off.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="id">The ticket.</param>
    /// <param name="window">The window; it serves this queue.</param>
    /// <param name="call">The live call while it is being served; otherwise null.</param>
    /// <param name="reason">Why, or null.</param>
    /// <param name="by">Who acts.</param>
    /// <returns>The rejection, or null when decided.</returns>
    public static Rejection? Aim(this QueueTurn turn, TicketId id, WindowId window, CallId? call, string? reason, string by)
    {
        ArgumentNullException.ThrowIfNull(turn);
        if (turn.Refuse(id, TicketAction.Transfer, call, out var ticket) is { } rejection)
        {
            return rejection;
        }

        if (ticket.State == TicketState.Waiting && ticket.Aim == window)
        {
            return new Rejection(RejectionKind.Invalid, $"{ticket.Number} waits for that window", "window");
        }

        if (ticket.State != TicketState.Waiting)
        {
            turn.Enter(LineEntry.Of(ticket));
        }

        turn.Add(new TicketAimed(id, turn.At, by, window, call, reason));
        return null;
    }

    /// <summary>Finds the queue in which a ticket that is sent to a window waits: where it is, else its service's, else the window's first.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="id">The ticket.</param>
    /// <param name="hall">The hall.</param>
    /// <param name="window">The window.</param>
    /// <returns>A queue that the window serves.</returns>
    public static QueueId QueueFor(this QueueTurn turn, TicketId id, Hall hall, Window window)
    {
        ArgumentNullException.ThrowIfNull(turn);
        ArgumentNullException.ThrowIfNull(hall);
        ArgumentNullException.ThrowIfNull(window);
        var here = turn.Queue.Definition.Id;
        return window.Own.Contains(here) ? here
            : turn.Queue.Find(id) is { } ticket && hall.Find(ticket.Services[ticket.Segment])?.Queue is { } its && window.Own.Contains(its) ? its
            : window.Own[0];
    }

    /// <summary>Gives a ticket that is for one window back to all that serve its queue, at its place.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="id">The ticket.</param>
    /// <param name="reason">Why; required.</param>
    /// <param name="by">Who acts: a supervisor.</param>
    /// <returns>The rejection, or null when decided.</returns>
    public static Rejection? LiftAim(this QueueTurn turn, TicketId id, string? reason, string by)
    {
        ArgumentNullException.ThrowIfNull(turn);
        if (turn.Refuse(id, TicketAction.LiftAim, null, out var ticket) is { } rejection)
        {
            return rejection;
        }

        if (ticket.Aim is not { } window)
        {
            return new Rejection(RejectionKind.WrongState, $"{ticket.Number} is for no window in particular", State: ticket.State.ToString());
        }

        rejection = QueueTurn.RefuseWithout(reason);
        if (rejection is null)
        {
            turn.Add(new AimLifted(id, turn.At, by, window, reason!));
        }

        return rejection;
    }

    /// <summary>Gives back all that are for a window that has closed.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="window">The window.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who causes it.</param>
    public static void LiftAims(this QueueTurn turn, WindowId window, string reason, string by)
    {
        ArgumentNullException.ThrowIfNull(turn);
        foreach (var ticket in turn.Queue.AimedAt(window))
        {
            turn.Add(new AimLifted(ticket, turn.At, by, window, reason));
        }
    }
}
