namespace Queueing.Grains.Serialization;

[GenerateSerializer, Alias("queueing.device-id"), Immutable]
internal struct DeviceIdSurrogate
{
    [Id(0)]
    public string? Value;
}
