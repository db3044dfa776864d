using Queueing.Domain.Estimates;

namespace Queueing.Gateway.Floor;

/// <summary>The score of published waits; null where nothing has been scored yet.</summary>
internal sealed record EstimateScoreAnswer(
    int Samples, double? MeanWaitMinutes, double? MaeMinutes, double? BiasMinutes, double? Coverage, double? AboveUpper)
{
    public static EstimateScoreAnswer Of(WaitScore score) => score.Samples == 0
        ? new(0, null, null, null, null, null)
        : new(
            score.Samples,
            Minutes(score.MeanWait),
            Minutes(score.MeanAbsoluteError),
            Minutes(score.Bias),
            Math.Round(score.Coverage, 4),
            Math.Round(score.AboveUpper, 4));

    private static double Minutes(double seconds) => Math.Round(seconds / 60, 2);
}
