using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Queueing.Simulator.Cases.Reports;
using Queueing.Simulator.Figures;
using Queueing.Simulator.Reports;
using Queueing.Simulator.WhatIf;

namespace Queueing.Simulator.Commands;

/// <summary>The figures of some days as text or JSON: means with their intervals over the days.</summary>
internal static class DayReport
{
    private static readonly (string Key, string Name, FigureUnit Unit, Func<DayFigures, double> Of)[] Figures =
    [
        ("visitors", "visitors", FigureUnit.Count, x => x.Visitors),
        ("left", "left unserved", FigureUnit.Count, x => x.Left),
        ("meanWaitMinutes", "mean wait, min", FigureUnit.Minutes, x => x.MeanWait),
        ("p95WaitMinutes", "p95 wait, min", FigureUnit.Minutes, x => x.P95Wait),
        ("disparity", "disparity", FigureUnit.Share, x => x.Disparity),
        ("busyRate", "busy rate", FigureUnit.Share, x => x.BusyRate),
        ("awayShare", "served away", FigureUnit.Share, x => x.AwayShare),
        ("tidalShare", "served on tidal duty", FigureUnit.Share, x => x.TidalShare),
        ("toggles", "toggles", FigureUnit.Count, x => x.Toggles),
        ("reopenings", "re-openings", FigureUnit.Count, x => x.Reopenings),
        ("flaps", "flaps", FigureUnit.Count, x => x.Flaps),
        ("staffHours", "staff hours", FigureUnit.Hours, x => x.StaffHours),
        ("alerts", "alerts", FigureUnit.Count, x => x.Alerts),
    ];

    public static string Text(IReadOnlyCollection<DayFigures> days)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{days.Count} days; ± is the 95 % interval of the mean\n");
        foreach (var (_, name, unit, of) in Figures)
        {
            text.Append(CultureInfo.InvariantCulture, $"{name,-22}{Values.Format(Interval.Of([.. days.Select(of)]), unit)}\n");
        }

        return text.ToString();
    }

    public static string Json(IReadOnlyCollection<DayFigures> days)
    {
        var figures = new JsonObject { ["days"] = days.Count };
        foreach (var (key, _, _, of) in Figures)
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
