using Queueing.Domain.Estimates;

namespace Queueing.Gateway.Floor;

/// <summary>The score of published waits; null where nothing has been scored yet.</summary>
/// <param name="Samples">How many were scored.</param>
/// <param name="MeanWaitMinutes">The mean of the true waits.</param>
/// <param name="MaeMinutes">By how much the expected wait was off, on average.</param>
/// <param name="BiasMinutes">By how much it was too long, on average; negative when too short.</param>
/// <param name="Coverage">The share of true waits within the range.</param>
/// <param name="AboveUpper">The share above it.</param>
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
