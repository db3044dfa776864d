using Queueing.Domain.Decisions;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tickets.Events;

namespace Queueing.Domain.Queues;

/// <summary>Sending somebody on to another hall: their ticket ends here, and a new one, linked to it, begins there.</summary>
public static class ForwardDecisions
{
    /// <summary>Ends a ticket here, to go on in another hall.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="id">The ticket: waiting, or being served.</param>
    /// <param name="hall">The other hall.</param>
    /// <param name="service">The service item there.</param>
    /// <param name="call">The live call while it is being served; otherwise null.</param>
    /// <param name="reason">Why, or null.</param>
    /// <param name="by">Who acts.</param>
    /// <returns>The rejection, or null when decided.</returns>
    public static Rejection? Forward(
        this QueueTurn turn, TicketId id, HallId hall, ServiceId service, CallId? call, string? reason, string by)
    {
        ArgumentNullException.ThrowIfNull(turn);
        var rejection = turn.Refuse(id, TicketAction.Forward, call, out var ticket);
        if (rejection is null)
        {
            turn.Leave(ticket);
            turn.Add(new TicketForwarded(id, turn.At, by, hall, service, ticket.Hop + 1, WaitedFor(ticket, turn.At), call, reason));
        }

        return rejection;
    }

    /// <summary>Records which ticket goes on in the other hall.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="id">The ticket.</param>
    /// <param name="arrived">The ticket there.</param>
    /// <param name="by">The other hall.</param>
    /// <returns>The rejection, or null when decided; there may have been nothing to do.</returns>
    public static Rejection? ConfirmForward(this QueueTurn turn, TicketId id, TicketId arrived, string by)
    {
        ArgumentNullException.ThrowIfNull(turn);
        if (turn.Queue.Find(id)?.Forward is not { } forward)
        {
            return new Rejection(RejectionKind.Unknown, $"{id} was not sent on");
        }

        if (forward.Arrived is null)
        {
            turn.Add(new ForwardArrived(id, turn.At, by, arrived));
        }

        return null;
    }

    /// <summary>
    /// The place that a wait in another hall, or on an earlier day, earns: what was waited there counts as a head start, up to the most generous of the
    /// hall's own, so that nobody here is overtaken further than its rules say.
    /// </summary>
    /// <param name="hall">The hall of arrival.</param>
    /// <param name="priority">The priority class there.</param>
    /// <param name="waited">The wait there.</param>
    /// <returns>The class with the head start that this ticket has.</returns>
    public static PriorityClass HeadStartOf(Hall hall, PriorityClass priority, TimeSpan waited)
    {
        ArgumentNullException.ThrowIfNull(hall);
        ArgumentNullException.ThrowIfNull(priority);
        var most = hall.PriorityClasses.Max(x => x.HeadStart);
        var earned = waited < most ? waited : most;
        return earned > priority.HeadStart ? priority with { HeadStart = earned } : priority;
    }

    private static TimeSpan WaitedFor(Ticket ticket, DateTimeOffset at) => ticket.State == TicketState.Waiting
        ? at - ticket.EligibleAt
        : ServiceSegments.Of(ticket)[^1].Waited ?? TimeSpan.Zero;
}
