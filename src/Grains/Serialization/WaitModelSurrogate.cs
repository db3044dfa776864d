using System.Collections.Immutable;
using Queueing.Domain.Estimates;

namespace Queueing.Grains.Serialization;

[GenerateSerializer, Alias("queueing.wait-model"), Immutable]
internal struct WaitModelSurrogate
{
    [Id(0)]
    public ImmutableArray<double> Coefficients;

    [Id(1)]
    public double Correction;

    [Id(2)]
    public double TypicalWait;

    [Id(3)]
    public ImmutableArray<WaitBand> Bands;

    [Id(4)]
    public int Samples;
}
