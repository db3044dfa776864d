namespace Queueing.Grains.Serialization;

[GenerateSerializer, Alias("queueing.window-id"), Immutable]
internal struct WindowIdSurrogate
{
    [Id(0)]
    public string? Value;
}
