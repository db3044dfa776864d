using Queueing.Domain.Estimates;

namespace Queueing.Grains.Serialization;

[RegisterConverter]
internal sealed class WaitScoreConverter : IConverter<WaitScore, WaitScoreSurrogate>
{
    public WaitScore ConvertFromSurrogate(in WaitScoreSurrogate surrogate) =>
        new(surrogate.Samples, surrogate.MeanWait, surrogate.MeanAbsoluteError, surrogate.MeanSquaredError, surrogate.Bias, surrogate.Coverage, surrogate.AboveUpper);

    public WaitScoreSurrogate ConvertToSurrogate(in WaitScore value) => new()
    {
        Samples = value.Samples,
        MeanWait = value.MeanWait,
        MeanAbsoluteError = value.MeanAbsoluteError,
        MeanSquaredError = value.MeanSquaredError,
        Bias = value.Bias,
        Coverage = value.Coverage,
        AboveUpper = value.AboveUpper,
    };
}
