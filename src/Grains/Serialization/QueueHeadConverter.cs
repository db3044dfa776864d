using Queueing.Domain.Queues;

namespace Queueing.Grains.Serialization;

[RegisterConverter]
internal sealed class QueueHeadConverter : IConverter<QueueHead, QueueHeadSurrogate>
{
    public QueueHead ConvertFromSurrogate(in QueueHeadSurrogate surrogate) =>
        new(surrogate.Ticket, surrogate.Seniority, surrogate.EligibleAt);

    public QueueHeadSurrogate ConvertToSurrogate(in QueueHead value) =>
        new() { Ticket = value.Ticket, Seniority = value.Seniority, EligibleAt = value.EligibleAt };
}
