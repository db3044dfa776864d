namespace Queueing.Grains.Serialization;

[GenerateSerializer, Alias("queueing.wait-range"), Immutable]
internal struct WaitRangeSurrogate
{
    [Id(0)]
    public TimeSpan Low;

    [Id(1)]
    public TimeSpan High;

    [Id(2)]
    public TimeSpan? Expected;
}
