namespace Queueing.Grains.Serialization;

[GenerateSerializer, Alias("queueing.queue-id"), Immutable]
internal struct QueueIdSurrogate
{
    [Id(0)]
    public string? Value;
}
