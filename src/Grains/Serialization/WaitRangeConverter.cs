using Queueing.Domain.Estimates;

namespace Queueing.Grains.Serialization;

[RegisterConverter]
internal sealed class WaitRangeConverter : IConverter<WaitRange, WaitRangeSurrogate>
{
    public WaitRange ConvertFromSurrogate(in WaitRangeSurrogate surrogate) => new(surrogate.Low, surrogate.High, surrogate.Expected);

    public WaitRangeSurrogate ConvertToSurrogate(in WaitRange value) =>
        new() { Low = value.Low, High = value.High, Expected = value.Expected };
}
