using System.Collections.Immutable;
using Queueing.Domain.Decisions;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tickets.Events;

namespace Queueing.Domain.Queues;

/// <summary>Ending services, of which a ticket may have several, and adding to them.</summary>
public static class ServiceDecisions
{
    /// <summary>The shortest service that follows another at the same window; a double click ends no second one.</summary>
    public static readonly TimeSpan MinSegment = TimeSpan.FromSeconds(5);

    /// <summary>Tells to which other queue the end of a ticket's present service would lead.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="id">The ticket.</param>
    /// <param name="hall">The hall.</param>
    /// <returns>The queue; null when the ticket stays, or its life ends.</returns>
    public static QueueId? LeadsTo(this QueueTurn turn, TicketId id, Hall hall)
    {
        ArgumentNullException.ThrowIfNull(turn);
        return turn.Queue.Find(id) is { State: TicketState.Serving } ticket
            && ServicePlan.Next(hall, ticket) is { } next && next != turn.Queue.Definition.Id
            ? next
            : null;
    }

    /// <summary>
    /// Ends a ticket's present service. A next one of this queue is begun at once, under the same call; with a next one of
    /// another queue the ticket goes there, both halves in one set. After the last its life ends.
    /// </summary>
    /// <param name="turn">The turn.</param>
    /// <param name="id">The ticket.</param>
    /// <param name="call">The live call.</param>
    /// <param name="hall">The hall.</param>
    /// <param name="reason">Why, or null.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="arrival">The other queue's half, or null when it does not go there.</param>
    /// <returns>The rejection, or null when decided.</returns>
    public static Rejection? Finish(
        this QueueTurn turn, TicketId id, CallId? call, Hall hall, string? reason, string by, out TicketTransferredIn? arrival)
    {
        ArgumentNullException.ThrowIfNull(turn);
        arrival = null;
        if ((turn.Refuse(id, TicketAction.Finish, call, out var ticket) ?? RefuseTwice(turn, ticket)) is { } rejection)
        {
            return rejection;
        }

        if (ServicePlan.Next(hall, ticket) is not { } next)
        {
            turn.Add(new ServiceFinished(id, turn.At, by, call!.Value, reason));
            return null;
        }

        var finished = new SegmentFinished(id, turn.At, by, call!.Value, next, reason);
        turn.Add(finished);
        if (next != turn.Queue.Definition.Id)
        {
            arrival = turn.Send(TicketFold.After(ticket, finished, turn.Queue.Version + 1, turn.Queue.Definition.Id), next, reason, by);
        }

        return null;
    }

    /// <summary>Puts further services on a ticket that is being served.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="id">The ticket.</param>
    /// <param name="call">The live call.</param>
    /// <param name="added">The services; each of the hall, and none on the ticket yet.</param>
    /// <param name="hall">The hall.</param>
    /// <param name="by">Who acts.</param>
    /// <returns>The rejection, or null when decided.</returns>
    public static Rejection? AddServices(
        this QueueTurn turn, TicketId id, CallId? call, ImmutableArray<ServiceId> added, Hall hall, string by)
    {
        ArgumentNullException.ThrowIfNull(turn);
        var rejection = turn.Refuse(id, TicketAction.AddService, call, out var ticket) ?? RefuseAdded(ticket, added);
        if (rejection is null)
        {
            var begun = ticket.Segment + 1;
            var left = ServicePlan.Order(hall, [.. ticket.Services.AsSpan(begun..), .. added], turn.Queue.Definition.Id);
            turn.Add(new ServicesAdded(id, turn.At, by, call!.Value, added, [.. ticket.Services.AsSpan(..begun), .. left]));
        }

        return rejection;
    }

    private static Rejection? RefuseTwice(QueueTurn turn, Ticket ticket) =>
        ticket.Periods[^2] is { State: TicketState.Serving } before && before.Segment != ticket.Segment && turn.At - ticket.Now.From < MinSegment
            ? new Rejection(
                RejectionKind.WrongState,
                $"its next service began less than {MinSegment.TotalSeconds:0} s ago",
                State: nameof(TicketState.Serving))
            : null;

    private static Rejection? RefuseAdded(Ticket ticket, ImmutableArray<ServiceId> added)
    {
        for (var i = 0; i < added.Length; i++)
        {
            if (ticket.Services.Contains(added[i]))
            {
                return new Rejection(RejectionKind.Invalid, $"{ticket.Number} has that service", $"services[{i}]");
            }
        }

        return ticket.Services.Length + added.Length > ServicePlan.MostServices
            ? new Rejection(RejectionKind.Invalid, $"a ticket carries at most {ServicePlan.MostServices} services", "services")
            : null;
    }
}
