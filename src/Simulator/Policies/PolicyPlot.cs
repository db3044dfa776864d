using System.Globalization;
using System.Xml.Linq;
using Queueing.Simulator.Figures;
using Queueing.Simulator.Reference;
using Queueing.Simulator.Reports;

namespace Queueing.Simulator.Policies;

/// <summary>The table as a picture that stands alone: waits and disparity of each rival, and waits against windows.</summary>
internal static class PolicyPlot
{
    private const double Row = 26;
    private const double NameRight = 220;
    private const double Middle = 620;
    private const double Top = 88;

    /// <summary>By how much the rivals' marks stand beside each other at the same number of windows.</summary>
    private const double Aside = 7;

    public static string Of(PolicyStudy study, ReferenceSettings settings, Frontier frontier)
    {
        var rivals = Rival.All;
        var bottom = Top + (Row * rivals.Count);
        var height = bottom + 460;
        return Picture.Of(
            "Waits and disparity of each way to run the reference hall, and waits against windows",
            height,
            Markup.Label(Frame.Left, 30, string.Create(CultureInfo.InvariantCulture, $"The reference hall at σ {settings.Mismatch:0.00}; whiskers are 95 % intervals over halls"), "plot-title", "start"),
            Panel(study, settings, "95th percentile of the wait, min", NameRight, Middle - 20, x => x.P95Wait, 1, bottom),
            Panel(study, settings, "disparity of busy rates, %", Middle + 20, Frame.Right, x => x.Disparity, 100, bottom),
            rivals.Select((x, i) => Markup.Label(NameRight - 10, Centre(i) + 4, Name(x), "label", "end")),
            Curves(frontier, bottom + 80, height - 50));
    }

    private static double Centre(int place) => Top + (Row * (place + 0.5));

    private static string Name(Rival rival) => rival.Name.Trim('*');

    private static IEnumerable<XElement> Panel(
        PolicyStudy study, ReferenceSettings settings, string title, double left, double right, Func<DayFigures, double> figure, double factor, double bottom)
    {
        var results = Rival.All.Select(x => study.Run(settings, x).Over(figure)).ToArray();
        var axis = Axis.Of(0, results.Max(x => x.High) * factor, left, right);
        yield return Markup.Label(left, Top - 14, title, "plot-title", "start");
        foreach (var line in Frame.Columns(axis, Top, bottom, Frame.Number))
        {
            yield return line;
        }

        for (var i = 0; i < results.Length; i++)
        {
            yield return Markup.Box(left, Centre(i) - 8, axis[results[i].Mean * factor] - left, 16, Rival.All[i].Name.StartsWith('*') ? Palette.OfVariant(3) : Palette.Other);
            foreach (var line in ErrorBars.Across(axis[results[i].Low * factor], axis[results[i].High * factor], Centre(i)))
            {
                yield return line;
            }
        }
    }

    private static IEnumerable<XElement> Curves(Frontier frontier, double top, double bottom)
    {
        var counts = frontier.Curves[0].Points.Select(x => x.Windows).ToArray();
        var across = new Axis(counts[0] - 2, counts[^1] + 2, Frame.Left, 800);
        var upright = Axis.Of(0, frontier.Curves.Max(x => x.Points.Max(y => y.P95.High)), bottom, top);
        yield return Markup.Label(Frame.Left, top - 20, "95th percentile of the wait, min, by number of windows; the visitors stay the same", "plot-title", "start");
        foreach (var line in Frame.Rows(upright, Frame.Left, 800).Concat(Frame.Columns(across, top, bottom, Frame.Number)))
        {
            yield return line;
        }

        for (var i = 0; i < frontier.Curves.Length; i++)
        {
            var (rival, points) = frontier.Curves[i];
            var (colour, aside, style) = (Palette.OfVariant(i), Aside * (i - ((frontier.Curves.Length - 1) / 2.0)), rival == Rival.Planned ? "curve dashed" : "curve");
            var path = string.Join(' ', points.Select(x => $"{Markup.Coordinate(across[x.Windows] + aside)},{Markup.Coordinate(upright[x.P95.Mean])}"));
            yield return new XElement("polyline", new XAttribute("points", path), new XAttribute("class", style), new XAttribute("stroke", colour));
            foreach (var mark in points.SelectMany(x => ErrorBars.Upright(across[x.Windows] + aside, upright[x.P95.Low], upright[x.P95.High], colour)
                .Append(Markup.Dot(across[x.Windows] + aside, upright[x.P95.Mean], 3, colour))))
            {
                yield return mark;
            }

            yield return Markup.Line(824, top + 14 + (24 * i), 850, top + 14 + (24 * i), style, colour);
            yield return Markup.Label(858, top + 18 + (24 * i), Name(rival), "label", "start");
        }
    }
}
