namespace Queueing.Grains.Serialization;

[GenerateSerializer, Alias("queueing.wait-band"), Immutable]
internal struct WaitBandSurrogate
{
    [Id(0)]
    public double UpTo;

    [Id(1)]
    public double Low;

    [Id(2)]
    public double High;
}
