using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;

namespace Queueing.Grains.Serialization;

[GenerateSerializer, Alias("queueing.ticket-origin"), Immutable]
internal struct TicketOriginSurrogate
{
    [Id(0)]
    public HallId Hall;

    [Id(1)]
    public TicketId Ticket;

    [Id(2)]
    public TicketNumber Number;

    [Id(3)]
    public TimeSpan Waited;
}
