using System.Globalization;
using System.Xml.Linq;
using Queueing.Simulator.Figures;
using Queueing.Simulator.WhatIf;

namespace Queueing.Simulator.Reports;

/// <summary>Staff hours against the 95th percentile of waits, one line a variant.</summary>
internal static class FrontierPlot
{
    private const double Top = 34;
    private const double Height = 420;
    private const double Bottom = Height - 54;

    public static XElement Of(ComparisonResult result)
    {
        var points = result.Variants.SelectMany(v => v.Frontier).ToArray();
        var x = Axis.Of(points.Min(p => Low(p.StaffHours)), points.Max(p => High(p.StaffHours)), Frame.Left, Frame.Right - 20);
        var y = Axis.Of(0, points.Max(p => High(p.P95Wait)), Bottom, Top);
        return Frame.Draw(
            "frontier", Height, Texts.Frontier, Texts.FrontierNote,
            Markup.Label(0, 18, Texts.P95, "plot-title"),
            Frame.Columns(x, Top, Bottom, Frame.Number),
            Frame.Rows(y, Frame.Left, Frame.Right - 20),
            Markup.Label((Frame.Left + Frame.Right) / 2, Height - 14, Texts.StaffHours, "tick", "middle"),
            result.Variants.SelectMany((variant, place) => Curve(variant, Palette.OfVariant(place), x, y)),
            Shares(points, x, y));
    }

    private static IEnumerable<object> Curve(VariantResult variant, string colour, Axis x, Axis y)
    {
        yield return new XElement(
            "polyline",
            new XAttribute("points", string.Join(' ', variant.Frontier.Select(p => $"{Markup.Coordinate(x[p.StaffHours.Mean])},{Markup.Coordinate(y[p.P95Wait.Mean])}"))),
            new XAttribute("stroke", colour), new XAttribute("class", "curve"));
        foreach (var p in variant.Frontier)
        {
            var (px, py) = (x[p.StaffHours.Mean], y[p.P95Wait.Mean]);
            yield return ErrorBars.Upright(px, y[Low(p.P95Wait)], y[High(p.P95Wait)], colour);
            yield return ErrorBars.Across(x[Low(p.StaffHours)], x[High(p.StaffHours)], py, colour);
            var dot = Markup.Dot(px, py, p.Share == 1 ? 5.5 : 4, colour);
            var (hours, wait) = (Values.Format(p.StaffHours, FigureUnit.Hours), Values.Format(p.P95Wait, FigureUnit.Minutes));
            dot.Add(Markup.Hover(
                string.Create(CultureInfo.InvariantCulture, $"{variant.Variant.Name.Zh}：{p.Windows} 个固定窗口，在岗 {hours} 小时，95 分位等候 {wait} 分钟"),
                string.Create(CultureInfo.InvariantCulture, $"{variant.Variant.Name.En}: {p.Windows} staffed windows, {hours} hours, p95 wait {wait} min")));
            yield return dot;
        }
    }

    private static IEnumerable<XElement?> Shares(FrontierPoint[] points, Axis x, Axis y)
    {
        var labels = new PointLabels([.. points.Select(p => (x[p.StaffHours.Mean], y[p.P95Wait.Mean]))]);
        return points.Where(p => p.Share != 1).Select(p => labels.Beside(x[p.StaffHours.Mean], y[p.P95Wait.Mean], Frame.Percent(p.Share)));
    }

    private static double Low(Interval interval) => double.IsFinite(interval.HalfWidth) ? Math.Max(0, interval.Low) : interval.Mean;

    private static double High(Interval interval) => double.IsFinite(interval.HalfWidth) ? interval.High : interval.Mean;
}
