using Queueing.Domain.Tickets;

namespace Queueing.Grains.Serialization;

[GenerateSerializer, Alias("queueing.queue-head"), Immutable]
internal struct QueueHeadSurrogate
{
    [Id(0)]
    public TicketId Ticket;

    [Id(1)]
    public DateTimeOffset Seniority;

    [Id(2)]
    public DateTimeOffset EligibleAt;
}
