namespace Queueing.Grains.Serialization;

[GenerateSerializer, Alias("queueing.wait-score"), Immutable]
internal struct WaitScoreSurrogate
{
    [Id(0)]
    public int Samples;

    [Id(1)]
    public double MeanWait;

    [Id(2)]
    public double MeanAbsoluteError;

    [Id(3)]
    public double MeanSquaredError;

    [Id(4)]
    public double Bias;

    [Id(5)]
    public double Coverage;

    [Id(6)]
    public double AboveUpper;
}
