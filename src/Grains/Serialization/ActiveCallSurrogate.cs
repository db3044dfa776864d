using Queueing.Domain.Tickets;

namespace Queueing.Grains.Serialization;

[GenerateSerializer, Alias("queueing.active-call"), Immutable]
internal struct ActiveCallSurrogate
{
    [Id(0)]
    public CallId Call;

    [Id(1)]
    public TicketId Ticket;

    [Id(2)]
    public TicketState State;

    [Id(3)]
    public DateTimeOffset Since;

    [Id(4)]
    public DateTimeOffset? MissesAt;

    [Id(5)]
    public string? Paper;
}
