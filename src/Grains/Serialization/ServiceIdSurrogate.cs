namespace Queueing.Grains.Serialization;

[GenerateSerializer, Alias("queueing.service-id"), Immutable]
internal struct ServiceIdSurrogate
{
    [Id(0)]
    public string? Value;
}
