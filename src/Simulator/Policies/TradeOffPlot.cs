using System.Globalization;
using System.Xml.Linq;
using Queueing.Simulator.Reports;

namespace Queueing.Simulator.Policies;

/// <summary>The trade-off as a picture that stands alone: disparity by the share served away, and what was to be reached.</summary>
internal static class TradeOffPlot
{
    private const double Right = 760;
    private const double Top = 64;
    private const double Bottom = 420;

    public static string Of(TradeOff tradeOff)
    {
        var places = tradeOff.Curves.Select(curve => curve.Points.Select(x => tradeOff.Judge(curve.Settings, x.Result))
            .Select(x => (Away: 100 * x.Away.Mean, Disparity: 100 * x.Disparity.Mean)).ToArray()).ToArray();
        var all = places.SelectMany(x => x).ToArray();
        var across = Axis.Of(Math.Min(19, all.Min(x => x.Away)), all.Max(x => x.Away), Frame.Left, Right);
        var upright = Axis.Of(all.Min(x => x.Disparity), Math.Max(-68, all.Max(x => x.Disparity)), Bottom, Top);
        var (left, right, line) = (across[100 * Targets.LeastAway], across[100 * Targets.MostAway], upright[100 * Targets.Disparity]);
        return Picture.Of(
            "Disparity of busy rates by the share of people served away from their window's own queues",
            Bottom + 60,
            Markup.Label(Frame.Left, Top - 34, "disparity against none, %, by the share served away, %; numbers are the idle allowance in minutes", "plot-title", "start"),
            Markup.Box(left, line, right - left, Bottom - line, "#e3f4ec"),
            Frame.Rows(upright, Frame.Left, Right),
            Frame.Columns(across, Top, Bottom, Frame.Number),
            Markup.Label(left + 8, Bottom - 10, "to be reached", "label", "start"),
            tradeOff.Curves.Select((curve, i) => Draw(i, Name(curve.Settings.Mismatch, curve.Preference), places[i], [.. curve.Points.Select(x => x.Allowance)], across, upright)));
    }

    private static string Name(double mismatch, double preference) =>
        string.Create(CultureInfo.InvariantCulture, $"σ {mismatch:0.00}, home preference {preference:0.00}");

    private static IEnumerable<XElement> Draw(int place, string name, (double Away, double Disparity)[] points, int[] allowances, Axis across, Axis upright)
    {
        var colour = Palette.OfVariant(place);
        var path = string.Join(' ', points.Select(x => $"{Markup.Coordinate(across[x.Away])},{Markup.Coordinate(upright[x.Disparity])}"));
        yield return new XElement("polyline", new XAttribute("points", path), new XAttribute("class", "curve"), new XAttribute("stroke", colour));
        for (var i = 0; i < points.Length; i++)
        {
            yield return Markup.Dot(across[points[i].Away], upright[points[i].Disparity], 4, colour);
            yield return Markup.Label(across[points[i].Away] + 7, upright[points[i].Disparity] - 6, Frame.Number(allowances[i]), "tick", "start");
        }

        yield return Markup.Line(Right + 24, Top + 14 + (24 * place), Right + 50, Top + 14 + (24 * place), "curve", colour);
        yield return Markup.Label(Right + 58, Top + 18 + (24 * place), name, "label", "start");
    }
}
