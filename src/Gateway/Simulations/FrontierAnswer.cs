using Queueing.Simulator.WhatIf;

namespace Queueing.Gateway.Simulations;

/// <summary>What a variant does with a share of its staffed windows.</summary>
/// <param name="Share">The share of the windows that are staffed.</param>
/// <param name="Windows">How many that are.</param>
/// <param name="StaffHours">The hours of staff it takes.</param>
/// <param name="P95Wait">The wait in minutes that 95 % do not exceed.</param>
internal sealed record FrontierAnswer(double Share, int Windows, IntervalAnswer StaffHours, IntervalAnswer P95Wait)
{
    public static FrontierAnswer Of(FrontierPoint point) =>
        new(point.Share, point.Windows, IntervalAnswer.Of(point.StaffHours), IntervalAnswer.Of(point.P95Wait));
}
