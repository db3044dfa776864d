using Queueing.Simulator.WhatIf;

namespace Queueing.Gateway.Simulations;

/// <summary>What a variant does with a share of its staffed windows.</summary>
internal sealed record FrontierAnswer(double Share, int Windows, IntervalAnswer StaffHours, IntervalAnswer P95Wait)
{
    public static FrontierAnswer Of(FrontierPoint point) =>
        new(point.Share, point.Windows, IntervalAnswer.Of(point.StaffHours), IntervalAnswer.Of(point.P95Wait));
}
