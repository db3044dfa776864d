using Queueing.Domain.Queues;

namespace Queueing.Grains.Serialization;

[RegisterConverter]
internal sealed class QueueSummaryConverter : IConverter<QueueSummary, QueueSummarySurrogate>
{
    public QueueSummary ConvertFromSurrogate(in QueueSummarySurrogate surrogate) => new(
        surrogate.Queue,
        surrogate.Version,
        surrogate.Waiting,
        surrogate.Head,
        surrogate.OldestEligibleAt,
        surrogate.DrawnToday,
        surrogate.Arrived,
        surrogate.Completed,
        surrogate.MeanService,
        surrogate.Active,
        surrogate.RecentCalls,
        surrogate.EmptySince,
        surrogate.NextDeadline,
        surrogate.Aimed,
        surrogate.OldestFree,
        surrogate.Leaving,
        surrogate.Onward);

    public QueueSummarySurrogate ConvertToSurrogate(in QueueSummary value) => new()
    {
        Queue = value.Queue,
        Version = value.Version,
        Waiting = value.Waiting,
        Head = value.Head,
        OldestEligibleAt = value.OldestEligibleAt,
        DrawnToday = value.DrawnToday,
        Arrived = value.Arrived,
        Completed = value.Completed,
        MeanService = value.MeanService,
        Active = value.Active,
        RecentCalls = value.RecentCalls,
        EmptySince = value.EmptySince,
        NextDeadline = value.NextDeadline,
        Aimed = value.Aimed,
        OldestFree = value.OldestFree,
        Leaving = value.Leaving,
        Onward = value.Onward,
    };
}
