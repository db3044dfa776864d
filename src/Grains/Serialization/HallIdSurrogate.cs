namespace Queueing.Grains.Serialization;

[GenerateSerializer, Alias("queueing.hall-id"), Immutable]
internal struct HallIdSurrogate
{
    [Id(0)]
    public string? Value;
}
