namespace Queueing.Grains.Serialization;

[GenerateSerializer, Alias("queueing.hall-scope"), Immutable]
internal struct HallScopeSurrogate
{
    [Id(0)]
    public string? Value;
}
