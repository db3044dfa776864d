using Queueing.Simulator.WhatIf;

namespace Queueing.Gateway.Simulations;

/// <summary>The waits in minutes of those who came within a half hour.</summary>
internal sealed record WaitPointAnswer(TimeOnly From, IntervalAnswer Median, IntervalAnswer P95)
{
    public static WaitPointAnswer Of(WaitPoint point) => new(point.From, IntervalAnswer.Of(point.Median), IntervalAnswer.Of(point.P95));
}
