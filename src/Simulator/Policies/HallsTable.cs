using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Queueing.Domain.Dispatch;
using Queueing.Domain.Halls;
using Queueing.Domain.Tides;
using Queueing.Simulator.Figures;
using Queueing.Simulator.Halls;

namespace Queueing.Simulator.Policies;

/// <summary>Hall files under each conduct, days of the same people; ± is half the 95 % interval over days.</summary>
internal static class HallsTable
{
    /// <summary>A day on which every queue is open.</summary>
    public static readonly DateOnly Monday = new(2026, 3, 2);
    private static readonly ImmutableArray<NamedConduct> Conducts = [NamedConduct.Off, NamedConduct.RuleOfThumb, NamedConduct.AlwaysOn, NamedConduct.Auto];

    public static string Of(IReadOnlyList<Hall> halls, int days, ulong firstSeed, DayRunner runner, Action<string> progress)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{days} days of each hall (seeds {firstSeed}–{firstSeed + (ulong)days - 1}); ± is half the 95 % interval over days.\n\n");
        text.Append("| hall | conduct | p95 wait, min | mean wait, min | disparity | served away | toggles | flaps | re-openings | left unserved |\n|---|---|---|---|---|---|---|---|---|---|\n");
        foreach (var hall in halls)
        {
            foreach (var conduct in Conducts)
            {
                progress($"{hall.Id}, {conduct.Name}");
                var source = new HallDays(hall, Monday);
                var figures = runner(days, day => Figures(source.Of(firstSeed + (ulong)day, conduct)));
                text.Append(Row(hall, conduct, figures));
            }
        }

        return text.ToString();
    }

    /// <summary>The tidal coverage of each hall's items: FIELD asks for more than 70 %.</summary>
    public static string Coverage(IReadOnlyList<Hall> halls)
    {
        var text = new StringBuilder("| hall | windows | items | items that a window may serve on tidal duty | coverage |\n|---|---|---|---|---|\n");
        foreach (var hall in halls)
        {
            var coverage = TidalCoverage.Of(new FloorPlan(hall));
            text.Append(CultureInfo.InvariantCulture, $"| {hall.Id} | {hall.Windows.Length} | {coverage.Items} | {coverage.Covered} | {100 * coverage.Share:0} % |\n");
        }

        return text.ToString();
    }

    private static DayFigures Figures(HallScenario scenario) => DayFigures.Of(scenario, HallDaySimulation.Run(scenario));

    private static string Row(Hall hall, NamedConduct conduct, DayFigures[] days)
    {
        Interval Over(Func<DayFigures, double> figure) => Interval.Of([.. days.Select(figure)]);
        string[] cells =
        [
            hall.Id.Value,
            conduct.Name,
            PolicyTable.Cell(Over(x => x.P95Wait), "0.0"),
            PolicyTable.Cell(Over(x => x.MeanWait), "0.00"),
            PolicyTable.Cell(Over(x => x.Disparity), "0.000"),
            PolicyTable.Percent(Over(x => x.AwayShare)),
            PolicyTable.Cell(Over(x => x.Toggles), "0"),
            days.Sum(x => x.Flaps).ToString(CultureInfo.InvariantCulture),
            PolicyTable.Cell(Over(x => x.Reopenings), "0"),
            PolicyTable.Cell(Over(x => x.Left), "0"),
        ];
        return string.Create(CultureInfo.InvariantCulture, $"| {string.Join(" | ", cells)} |\n");
    }
}
