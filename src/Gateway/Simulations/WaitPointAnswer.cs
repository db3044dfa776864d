using Queueing.Simulator.WhatIf;

namespace Queueing.Gateway.Simulations;

/// <summary>The waits in minutes of those who came within a half hour.</summary>
/// <param name="From">When the half hour begins.</param>
/// <param name="Median">The wait that half of them did not exceed.</param>
/// <param name="P95">The wait that 95 % did not exceed.</param>
internal sealed record WaitPointAnswer(TimeOnly From, IntervalAnswer Median, IntervalAnswer P95)
{
    public static WaitPointAnswer Of(WaitPoint point) => new(point.From, IntervalAnswer.Of(point.Median), IntervalAnswer.Of(point.P95));
}
