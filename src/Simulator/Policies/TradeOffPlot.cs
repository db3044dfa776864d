using System.Globalization;
using System.Xml.Linq;
using Queueing.Simulator.Reference;
using Queueing.Simulator.Reports;

namespace Queueing.Simulator.Policies;

/// <summary>The trade-off as a picture that stands alone, a panel a hall: disparity by the share served away, and what was to be reached.</summary>
internal static class TradeOffPlot
{
    private const double Top = 104;
    private const double Bottom = 560;
    private const double Gap = 50;

    /// <summary>Two numbers nearer than this would lie over each other.</summary>
    private const double Apart = 14;

    public static string Of(TradeOff tradeOff)
    {
        var places = tradeOff.Curves.Select(curve => Places(tradeOff, curve)).ToArray();
        var all = places.SelectMany(x => x).ToArray();
        var upright = Axis.Of(Math.Floor(all.Min(x => x.Disparity)) - 1, Math.Max(-68, all.Max(x => x.Disparity)), Bottom, Top);
        var panels = tradeOff.Curves.Zip(places).GroupBy(x => x.First.Settings).ToArray();
        var width = (Frame.Right - Frame.Left - (Gap * (panels.Length - 1))) / panels.Length;
        var (low, high) = (Math.Min(19, all.Min(x => x.Away)), all.Max(x => x.Away));
        return Picture.Of(
            "Disparity of busy rates by the share of people served away from their window's own queues",
            Bottom + 56,
            Markup.Label(Frame.Left, 30, "disparity against none, %, by the share served away, %", "plot-title", "start"),
            Markup.Label(Frame.Left, 50, "numbers are the idle allowance in minutes, rings the default settings; means, with intervals in the table", "tick", "start"),
            panels[0].Select((x, i) => Key(x.First.Preference, i)),
            panels.Select((panel, i) =>
            {
                var across = Axis.Of(low, high, Frame.Left + (i * (width + Gap)), Frame.Left + (i * (width + Gap)) + width);
                return Ground(panel.Key, across, upright).Concat(panel.SelectMany((x, place) => Draw(x.First, x.Second, place, across, upright)));
            }));
    }

    private static (double Away, double Disparity)[] Places(TradeOff tradeOff, TradeOffCurve curve) =>
    [
        .. curve.Points.Select(x => tradeOff.Judge(curve.Settings, x.Result)).Select(x => (100 * x.Away.Mean, 100 * x.Disparity.Mean)),
    ];

    private static IEnumerable<XElement> Key(double preference, int place)
    {
        var left = Frame.Left + (place * 220);
        yield return Markup.Line(left, 70, left + 26, 70, "curve", Colour(place));
        yield return Markup.Label(left + 34, 74, string.Create(CultureInfo.InvariantCulture, $"home preference {preference:0.00}"), "label", "start");
    }

    private static IEnumerable<XElement> Ground(ReferenceSettings settings, Axis across, Axis upright)
    {
        var (left, right, line) = (across[100 * Targets.LeastAway], across[100 * Targets.MostAway], upright[100 * Targets.Disparity]);
        yield return Markup.Label(across.From, Top - 10, string.Create(CultureInfo.InvariantCulture, $"σ {settings.Mismatch:0.00}"), "label", "start");
        yield return Markup.Box(left, line, right - left, Bottom - line, "#e3f4ec");
        foreach (var mark in Frame.Rows(upright, across.From, across.To).Concat(Frame.Columns(across, Top, Bottom, Frame.Number)))
        {
            yield return mark;
        }

        yield return Markup.Label(left + 8, Bottom - 10, "to be reached", "label", "start");
    }

    /// <summary>The first curve's numbers stand right of it, the second's left: the second lies to the left.</summary>
    private static IEnumerable<XElement> Draw(TradeOffCurve curve, (double Away, double Disparity)[] places, int place, Axis across, Axis upright)
    {
        var (colour, side) = (Colour(place), place == 0 ? 1 : -1);
        var path = string.Join(' ', places.Select(x => $"{Markup.Coordinate(across[x.Away])},{Markup.Coordinate(upright[x.Disparity])}"));
        yield return new XElement("polyline", new XAttribute("points", path), new XAttribute("class", "curve"), new XAttribute("stroke", colour));
        var labelled = double.PositiveInfinity;
        for (var i = 0; i < places.Length; i++)
        {
            var (x, y, allowance) = (across[places[i].Away], upright[places[i].Disparity], curve.Points[i].Allowance);
            yield return Markup.Dot(x, y, 4, colour);
            if (curve.IsDefault(allowance))
            {
                yield return Markup.Ring(x, y, 8, colour);
            }

            if (labelled - y >= Apart)
            {
                labelled = y;
                yield return Markup.Label(x + (12 * side), y + 4, Frame.Number(allowance), "tick", side > 0 ? "start" : "end");
            }
        }
    }

    private static string Colour(int place) => Palette.OfVariant((2 * place) + 1);
}
