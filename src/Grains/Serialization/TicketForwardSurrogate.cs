using System.Collections.Immutable;
using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;

namespace Queueing.Grains.Serialization;

[GenerateSerializer, Alias("queueing.ticket-forward"), Immutable]
internal struct TicketForwardSurrogate
{
    [Id(0)]
    public HallId Hall;

    [Id(1)]
    public ServiceId Service;

    [Id(2)]
    public TimeSpan Waited;

    [Id(3)]
    public TicketId? Arrived;

    [Id(4)]
    public ImmutableArray<ServiceId> Along;
}
