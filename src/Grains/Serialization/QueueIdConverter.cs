using Queueing.Domain.Identities;

namespace Queueing.Grains.Serialization;

[RegisterConverter]
internal sealed class QueueIdConverter : IConverter<QueueId, QueueIdSurrogate>
{
    public QueueId ConvertFromSurrogate(in QueueIdSurrogate surrogate) =>
        surrogate.Value is null ? default : Identity.Parse<QueueId>(surrogate.Value);

    public QueueIdSurrogate ConvertToSurrogate(in QueueId value) => new() { Value = value == default ? null : value.Value };
}
