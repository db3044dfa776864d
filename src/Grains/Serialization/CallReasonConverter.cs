using Queueing.Domain.Routing;

namespace Queueing.Grains.Serialization;

[RegisterConverter]
internal sealed class CallReasonConverter : IConverter<CallReason, CallReasonSurrogate>
{
    public CallReason ConvertFromSurrogate(in CallReasonSurrogate surrogate) => new(
        surrogate.Rule,
        surrogate.Age,
        surrogate.Target,
        surrogate.Efficiency,
        surrogate.Score,
        surrogate.RunnerUp,
        surrogate.RunnerUpScore,
        surrogate.Note);

    public CallReasonSurrogate ConvertToSurrogate(in CallReason value) => new()
    {
        Rule = value.Rule,
        Age = value.Age,
        Target = value.Target,
        Efficiency = value.Efficiency,
        Score = value.Score,
        RunnerUp = value.RunnerUp,
        RunnerUpScore = value.RunnerUpScore,
        Note = value.Note,
    };
}
