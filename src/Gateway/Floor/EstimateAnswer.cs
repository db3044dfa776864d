using Queueing.Domain.Estimates;
using Queueing.Grains.Contracts;

namespace Queueing.Gateway.Floor;

/// <summary>How good the waits are that a queue's tickets show.</summary>
internal sealed record EstimateAnswer(
    string Queue, WaitFamily Model, int Learned, DateOnly Since, EstimateScoreAnswer AtDraw, EstimateScoreAnswer EveryFiveMinutes)
{
    public static EstimateAnswer Of(EstimateView estimate) => new(
        estimate.Queue.Value,
        estimate.Family,
        estimate.Learned,
        estimate.Since,
        EstimateScoreAnswer.Of(estimate.AtDraw),
        EstimateScoreAnswer.Of(estimate.EveryFiveMinutes));
}
