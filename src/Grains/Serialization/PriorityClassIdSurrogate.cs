namespace Queueing.Grains.Serialization;

[GenerateSerializer, Alias("queueing.priority-class-id"), Immutable]
internal struct PriorityClassIdSurrogate
{
    [Id(0)]
    public string? Value;
}
