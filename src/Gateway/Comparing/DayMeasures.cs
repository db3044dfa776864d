using System.Collections.Immutable;
using Queueing.LiveHall;
using Queueing.Simulator.Figures;

namespace Queueing.Gateway.Comparing;

/// <summary>What is compared of a day, in the order of <see cref="Names"/>.</summary>
internal sealed record DayMeasures(ImmutableArray<double> Values)
{
    /// <summary>Gets the measures' names with their units.</summary>
    public static ImmutableArray<string> Names { get; } = ["mean wait, min", "p95 wait, min", "disparity", "away share, %", "toggles"];

    public static DayMeasures Of(LiveHallSummary day) =>
        new([day.MeanWaitMinutes, day.P95WaitMinutes, day.Disparity, 100 * day.Tides.AwayShare, day.Tides.Toggles]);

    public static DayMeasures Of(DayFigures day) =>
        new([day.MeanWait, day.P95Wait, day.Disparity, 100 * day.AwayShare, day.Toggles]);
}
