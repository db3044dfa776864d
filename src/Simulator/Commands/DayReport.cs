using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Queueing.Simulator.Cases.Reports;
using Queueing.Simulator.Figures;

namespace Queueing.Simulator.Commands;

/// <summary>The figures of some days as text or JSON: means with their intervals over the days.</summary>
internal static class DayReport
{
    private static readonly (string Key, string Name, Func<DayFigures, double> Of)[] Figures =
    [
        ("visitors", "visitors", x => x.Visitors),
        ("left", "left unserved", x => x.Left),
        ("meanWaitMinutes", "mean wait, min", x => x.MeanWait),
        ("p95WaitMinutes", "p95 wait, min", x => x.P95Wait),
        ("disparity", "disparity", x => x.Disparity),
        ("busyRate", "busy rate", x => x.BusyRate),
        ("awayShare", "served away", x => x.AwayShare),
        ("tidalShare", "served on tidal duty", x => x.TidalShare),
        ("toggles", "toggles", x => x.Toggles),
        ("reopenings", "re-openings", x => x.Reopenings),
        ("flaps", "flaps", x => x.Flaps),
        ("staffHours", "staff hours", x => x.StaffHours),
        ("alerts", "alerts", x => x.Alerts),
    ];

    public static string Text(IReadOnlyCollection<DayFigures> days)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{days.Count} days; ± is the 95 % interval of the mean\n");
        foreach (var (_, name, of) in Figures)
        {
            var interval = Interval.Of([.. days.Select(of)]);
            text.Append(CultureInfo.InvariantCulture, $"{name,-22}{interval.Mean,10:0.###} ± {interval.HalfWidth:0.###}\n");
        }

        return text.ToString();
    }

    public static string Json(IReadOnlyCollection<DayFigures> days)
    {
        var figures = new JsonObject { ["days"] = days.Count };
        foreach (var (key, _, of) in Figures)
        {
            var interval = Interval.Of([.. days.Select(of)]);
            figures[key] = new JsonObject
            {
                ["mean"] = interval.Mean,
                ["halfWidth"] = JsonNames.Number(interval.HalfWidth),
            };
        }

        return figures.ToJsonString(JsonNames.Options) + "\n";
    }
}
