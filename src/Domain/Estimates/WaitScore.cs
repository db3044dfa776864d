namespace Queueing.Domain.Estimates;

/// <summary>How good published waits were, over those that ended; all in seconds.</summary>
/// <param name="Samples">How many ended.</param>
/// <param name="MeanWait">What they were on average.</param>
/// <param name="MeanAbsoluteError">How far off on average.</param>
/// <param name="MeanSquaredError">The mean of the squares.</param>
/// <param name="Bias">What was expected less what was, on average.</param>
/// <param name="Coverage">The share that fell within its range.</param>
/// <param name="AboveUpper">The share that took longer than its upper end.</param>
public readonly record struct WaitScore(
    int Samples,
    double MeanWait,
    double MeanAbsoluteError,
    double MeanSquaredError,
    double Bias,
    double Coverage,
    double AboveUpper);
