using System.Collections.Immutable;
using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;

namespace Queueing.Grains.Serialization;

[GenerateSerializer, Alias("queueing.paper-entry"), Immutable]
internal struct PaperEntrySurrogate
{
    [Id(0)]
    public string Text;

    [Id(1)]
    public ImmutableArray<ServiceId> Services;

    [Id(2)]
    public PriorityClassId PriorityClass;

    [Id(3)]
    public PriorityEvidence Evidence;

    [Id(4)]
    public DateTimeOffset GivenAt;

    [Id(5)]
    public WindowId? Window;

    [Id(6)]
    public DateTimeOffset? CalledAt;

    [Id(7)]
    public DateTimeOffset? StartedAt;

    [Id(8)]
    public DateTimeOffset? FinishedAt;

    [Id(9)]
    public DateTimeOffset? LeftAt;
}
