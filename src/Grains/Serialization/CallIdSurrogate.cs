namespace Queueing.Grains.Serialization;

[GenerateSerializer, Alias("queueing.call-id"), Immutable]
internal struct CallIdSurrogate
{
    [Id(0)]
    public string? Value;
}
