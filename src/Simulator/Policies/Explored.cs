namespace Queueing.Simulator.Policies;

/// <summary>What the exploration saw of one way to run its hall, as POLICY publishes it.</summary>
/// <param name="Rival">What is nearest to it here.</param>
/// <param name="P95">The 95th percentile of the wait, in minutes.</param>
/// <param name="MeanWait">The mean wait, in minutes.</param>
/// <param name="Disparity">The disparity against nobody moved; null for nobody moved itself.</param>
/// <param name="Away">The share served away, a range where only that is published; null where nothing is.</param>
internal sealed record Explored(Rival Rival, double P95, double MeanWait, double? Disparity, (double Low, double High)? Away);
