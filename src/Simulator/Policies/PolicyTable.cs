using System.Globalization;
using System.Text;
using Queueing.Simulator.Figures;
using Queueing.Simulator.Reference;

namespace Queueing.Simulator.Policies;

/// <summary>The table that judges the policy, as Markdown: a row a rival, ± the 95 % interval over halls.</summary>
internal static class PolicyTable
{
    private const string Head =
        "| | p95 wait, min | mean wait, min | disparity | against none | served away | on duty | toggles | flaps | re-openings | alerts |\n"
        + "|---|---|---|---|---|---|---|---|---|---|---|\n";

    /// <summary>Compares rivals in halls drawn with the same settings.</summary>
    public static string Of(PolicyStudy study, ReferenceSettings settings, IReadOnlyList<Rival> rivals)
    {
        var text = new StringBuilder(Head);
        var none = study.Run(settings, Rival.None);
        foreach (var rival in rivals)
        {
            var result = study.Run(settings, rival);
            string[] cells =
            [
                rival.Name,
                Cell(result.Over(x => x.P95Wait), "0.0"),
                Cell(result.Over(x => x.MeanWait), "0.00"),
                Cell(result.Over(x => x.Disparity), "0.000"),
                rival == Rival.None ? "–" : Percent(result.Change(none, x => x.Disparity)),
                Percent(result.Over(x => x.AwayShare)),
                Percent(result.Over(x => x.TidalShare)),
                Cell(result.Over(x => x.Toggles), "0"),
                result.Total(x => x.Flaps).ToString(CultureInfo.InvariantCulture),
                Cell(result.Over(x => x.Reopenings), "0"),
                Cell(result.Over(x => x.Alerts), "0"),
            ];
            text.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", cells)} |\n");
        }

        return text.ToString();
    }

    /// <summary>A mean and its interval; nothing of either when both are exactly zero.</summary>
    internal static string Cell(Interval interval, string format) => interval is { Mean: 0, HalfWidth: 0 }
        ? "0"
        : string.Create(CultureInfo.InvariantCulture, $"{interval.Mean.ToString(format, CultureInfo.InvariantCulture)} ± {interval.HalfWidth.ToString(format, CultureInfo.InvariantCulture)}");

    internal static string Percent(Interval share) => share is { Mean: 0, HalfWidth: 0 }
        ? "0"
        : string.Create(CultureInfo.InvariantCulture, $"{100 * share.Mean:0.0} ± {100 * share.HalfWidth:0.0} %");
}
