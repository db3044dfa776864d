using Queueing.Domain.Estimates;

namespace Queueing.Grains.Serialization;

[RegisterConverter]
internal sealed class WaitBandConverter : IConverter<WaitBand, WaitBandSurrogate>
{
    public WaitBand ConvertFromSurrogate(in WaitBandSurrogate surrogate) =>
        new(surrogate.UpTo, surrogate.Low, surrogate.High);

    public WaitBandSurrogate ConvertToSurrogate(in WaitBand value) => new()
    {
        UpTo = value.UpTo,
        Low = value.Low,
        High = value.High,
    };
}
