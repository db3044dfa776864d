using Queueing.Domain.Estimates;
using Queueing.Grains.Contracts;

namespace Queueing.Gateway.Floor;

/// <summary>How good the waits are that a queue's tickets show.</summary>
/// <param name="Queue">The queue's id.</param>
/// <param name="Model">The family of distributions that fits its waits best.</param>
/// <param name="Learned">From how many waits it has learned.</param>
/// <param name="Since">Since which day.</param>
/// <param name="AtDraw">How good the range is that stands on the number as drawn.</param>
/// <param name="EveryFiveMinutes">How good the ranges are that are told while somebody waits, every five minutes.</param>
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
