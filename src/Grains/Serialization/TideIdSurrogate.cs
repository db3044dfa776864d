namespace Queueing.Grains.Serialization;

[GenerateSerializer, Alias("queueing.tide-id"), Immutable]
internal struct TideIdSurrogate
{
    [Id(0)]
    public string? Value;
}
