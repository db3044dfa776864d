using Queueing.Simulator.Commands;
using Queueing.Simulator.Figures;
using Queueing.Simulator.Halls;
using Queueing.Simulator.Tests.WhatIf;

namespace Queueing.Simulator.Tests.Commands;

public sealed class DayReportTests
{
    [Fact]
    public void Shares_are_printed_in_percent_and_other_figures_as_they_are()
    {
        var days = new HallDays(Tiny.Hall, Tiny.Monday);
        var figures = new[] { 1UL, 2UL }.Select(x => days.Of(x, NamedConduct.Auto)).Select(x => DayFigures.Of(x, HallDaySimulation.Run(x))).ToArray();
        var lines = DayReport.Text(figures).Split('\n');
        lines.Where(x => x.EndsWith(" %", StringComparison.Ordinal)).Select(x => x[..22].TrimEnd())
            .ShouldBe(["disparity", "busy rate", "served away", "served on tidal duty"]);
    }
}
