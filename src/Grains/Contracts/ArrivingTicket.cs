using System.Collections.Immutable;
using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;
using Queueing.Grains.Hosting;

namespace Queueing.Grains.Contracts;

/// <summary>A ticket of another hall whose holder was sent here; it cannot be refused any more.</summary>
/// <param name="From">The queue it ended in, as that grain's key.</param>
/// <param name="Origin">The ticket there.</param>
/// <param name="Hop">The number of the move there; with the ticket it names this arrival.</param>
/// <param name="Service">The service item here that comes first.</param>
/// <param name="PriorityClass">The priority class there; one that this hall does not know, or would have verified, is the ordinary one.</param>
/// <param name="Evidence">What the class stands on.</param>
/// <param name="Along">The other services that come along, in the order in which they are taken up; default: none.</param>
[GenerateSerializer, Alias("queueing.arriving-ticket"), Immutable]
public sealed record ArrivingTicket(
    [property: Id(0)] string From,
    [property: Id(1)] TicketOrigin Origin,
    [property: Id(2)] int Hop,
    [property: Id(3)] ServiceId Service,
    [property: Id(4)] PriorityClassId PriorityClass,
    [property: Id(5)] PriorityEvidence Evidence,
    [property: Id(6)] ImmutableArray<ServiceId> Along = default)
{
    /// <summary>Gets all service items, in the order in which they are taken up.</summary>
    public ImmutableArray<ServiceId> Services => Along.IsDefault ? [Service] : [Service, .. Along];

    /// <summary>Makes what another hall is told of a ticket that ended here.</summary>
    /// <param name="day">The hall-day it ended on.</param>
    /// <param name="ticket">The ticket; it was sent on.</param>
    /// <returns>The arrival.</returns>
    public static ArrivingTicket Of(HallDay day, TicketView ticket)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        return new(
            GrainKey.Of(day, ticket.Queue),
            new TicketOrigin(day.Hall, ticket.Id, ticket.Number, ticket.Forward!.Waited),
            ticket.Hop,
            ticket.Forward.Service,
            ticket.PriorityClass,
            ticket.Evidence,
            ticket.Forward.Along);
    }

    /// <summary>Gets the operation that the arrival is: the same whoever brings the ticket, however often.</summary>
    /// <returns>The caller.</returns>
    public Caller ToCaller() => new($"hall:{Origin.Hall}", $"{Origin.Ticket}@{Hop}", 0);
}
