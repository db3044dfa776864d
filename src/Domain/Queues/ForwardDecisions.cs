using System.Collections.Immutable;
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
    /// <param name="there">The other hall.</param>
    /// <param name="service">The service item there that comes first.</param>
    /// <param name="givenUp">Those of <see cref="Others"/> that are given up on purpose; default: none.</param>
    /// <param name="call">The live call while it is being served; otherwise null.</param>
    /// <param name="reason">Why, or null.</param>
    /// <param name="by">Who acts.</param>
    /// <returns>The rejection, or null when decided.</returns>
    public static Rejection? Forward(
        this QueueTurn turn, TicketId id, Hall there, ServiceId service, ImmutableArray<ServiceId> givenUp, CallId? call, string? reason, string by)
    {
        ArgumentNullException.ThrowIfNull(turn);
        ArgumentNullException.ThrowIfNull(there);
        if (turn.Refuse(id, TicketAction.Forward, call, out var ticket) is { } rejection)
        {
            return rejection;
        }

        var others = Others(ticket.Services, ticket.Services[ticket.Segment], service);
        if (RefuseLoss(there, others, givenUp.IsDefault ? [] : givenUp) is { } loss)
        {
            return loss;
        }

        turn.Leave(ticket);
        turn.Add(new TicketForwarded(
            id, turn.At, by, there.Id, service, ticket.Hop + 1, WaitedFor(ticket, turn.At), call, reason, Along(there, service, others, givenUp)));
        return null;
    }

    /// <summary>
    /// Tells what else is left for a ticket's holder when they are sent on for one service: that one stands for the present one, or is one
    /// of those left itself.
    /// </summary>
    /// <param name="services">All services of the ticket.</param>
    /// <param name="present">The present one.</param>
    /// <param name="service">The service they are sent on for.</param>
    /// <returns>The others, in the order in which they would have been taken up.</returns>
    public static ImmutableArray<ServiceId> Others(ImmutableArray<ServiceId> services, ServiceId present, ServiceId service)
    {
        ImmutableArray<ServiceId> left = [.. services.AsSpan(services.IndexOf(present)..)];
        return left.Remove(left.Contains(service) ? service : present);
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

    private static Rejection? RefuseLoss(Hall there, ImmutableArray<ServiceId> others, ImmutableArray<ServiceId> givenUp)
    {
        for (var i = 0; i < givenUp.Length; i++)
        {
            if (!others.Contains(givenUp[i]))
            {
                return new Rejection(RejectionKind.Invalid, "is not one of the other services left", $"givenUp[{i}]");
            }
        }

        var lost = others.Where(x => there.Find(x) is null && !givenUp.Contains(x)).ToList();
        return lost.Count == 0 ? null : new Rejection(
            RejectionKind.Invalid, $"hall {there.Id} does not offer {string.Join(", ", lost)}: finish or transfer those first, or give them up by naming them here", "givenUp");
    }

    /// <summary>Nothing is written of nothing.</summary>
    private static ImmutableArray<ServiceId> Along(Hall there, ServiceId service, ImmutableArray<ServiceId> others, ImmutableArray<ServiceId> givenUp)
    {
        ImmutableArray<ServiceId> along = givenUp.IsDefault ? others : [.. others.Where(x => !givenUp.Contains(x))];
        return along.IsEmpty ? default : ServicePlan.Order(there, along.Insert(0, service)).RemoveAt(0);
    }

    private static TimeSpan WaitedFor(Ticket ticket, DateTimeOffset at) => ticket.State == TicketState.Waiting
        ? at - ticket.EligibleAt
        : ServiceSegments.Of(ticket)[^1].Waited ?? TimeSpan.Zero;
}
