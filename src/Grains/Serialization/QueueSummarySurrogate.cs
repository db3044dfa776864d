using System.Collections.Immutable;
using Queueing.Domain.Identities;
using Queueing.Domain.Queues;

namespace Queueing.Grains.Serialization;

[GenerateSerializer, Alias("queueing.queue-summary"), Immutable]
internal struct QueueSummarySurrogate
{
    [Id(0)]
    public QueueId Queue;

    [Id(1)]
    public long Version;

    [Id(2)]
    public int Waiting;

    [Id(3)]
    public QueueHead? Head;

    [Id(4)]
    public DateTimeOffset? OldestEligibleAt;

    [Id(5)]
    public int DrawnToday;

    [Id(6)]
    public int Arrived;

    [Id(7)]
    public int Completed;

    [Id(8)]
    public TimeSpan MeanService;

    [Id(9)]
    public ImmutableArray<ActiveCall> Active;

    [Id(10)]
    public ImmutableArray<CallNotice> RecentCalls;

    [Id(11)]
    public DateTimeOffset? EmptySince;

    [Id(12)]
    public DateTimeOffset? NextDeadline;

    [Id(13)]
    public ImmutableArray<AimedLine> Aimed;

    [Id(14)]
    public DateTimeOffset? OldestFree;

    [Id(15)]
    public int Leaving;

    [Id(16)]
    public ImmutableArray<ServiceId> Onward;
}
