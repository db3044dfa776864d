using System.Xml.Linq;
using Queueing.Domain.Halls;
using Queueing.Simulator.Figures;
using Queueing.Simulator.WhatIf;

namespace Queueing.Simulator.Reports;

/// <summary>Waits over the day: one line a variant, with its band.</summary>
internal static class WaitsPlot
{
    private const double Top = 34;
    private const double Height = 300;
    private const double HalfBin = 0.25;

    public static IEnumerable<XElement> Of(ComparisonResult result)
    {
        yield return Draw(result, "waits-p95", Texts.P95, x => x.P95);
        yield return Draw(result, "waits-median", Texts.Median, x => x.Median);
    }

    private static XElement Draw(ComparisonResult result, string id, LocalizedText title, Func<WaitPoint, Interval> of)
    {
        var points = result.Variants.SelectMany(x => x.Waits).ToArray();
        var hours = points.Select(x => x.From.ToTimeSpan().TotalHours).DefaultIfEmpty(9).ToArray();
        var x = new Axis(Math.Floor(hours.Min()), Math.Ceiling(hours.Max() + 0.5), Frame.Left, Frame.Right);
        var y = Axis.Of(0, points.Select(p => Finite(of(p)).High).DefaultIfEmpty(1).Max(), Height - 30, Top);
        return Frame.Draw(
            id, Height, title, Texts.WaitsNote,
            Markup.Label(0, 18, title, "plot-title"),
            Frame.Hours(x, Top, Height - 30),
            Frame.Rows(y, Frame.Left, Frame.Right),
            result.Variants.SelectMany((variant, place) => Curve(variant, Palette.OfVariant(place), x, y, of)));
    }

    private static IEnumerable<XElement> Curve(VariantResult variant, string colour, Axis x, Axis y, Func<WaitPoint, Interval> of)
    {
        foreach (var stretch in Stretches(variant.Waits))
        {
            var at = stretch.Select(p => (X: x[p.From.ToTimeSpan().TotalHours + HalfBin], Interval: Finite(of(p)), Point: p)).ToArray();
            yield return new XElement(
                "polygon",
                new XAttribute("points", string.Join(' ', at.Select(p => At(p.X, y[p.Interval.High])).Concat(at.Reverse().Select(p => At(p.X, y[p.Interval.Low]))))),
                new XAttribute("fill", colour), new XAttribute("class", "band"));
            yield return new XElement(
                "polyline",
                new XAttribute("points", string.Join(' ', at.Select(p => At(p.X, y[p.Interval.Mean])))),
                new XAttribute("stroke", colour), new XAttribute("class", "curve"));
            foreach (var p in at)
            {
                var (name, value) = (variant.Variant.Name, Values.Format(of(p.Point), FigureUnit.Minutes));
                var dot = Markup.Dot(p.X, y[p.Interval.Mean], 3.2, colour);
                dot.Add(Markup.Hover($"{name.Zh} {p.Point.From:HH:mm} {value} 分钟", $"{name.En} {p.Point.From:HH:mm} {value} min"));
                yield return dot;
            }
        }
    }

    /// <summary>Parts of the day without a half hour in which nobody came: a line over a break would tell of nothing.</summary>
    private static IEnumerable<WaitPoint[]> Stretches(IReadOnlyList<WaitPoint> points)
    {
        var begin = 0;
        for (var i = 1; i <= points.Count; i++)
        {
            if (i == points.Count || points[i].From - points[i - 1].From > TimeSpan.FromMinutes(30))
            {
                yield return [.. points.Skip(begin).Take(i - begin)];
                begin = i;
            }
        }
    }

    private static Interval Finite(Interval interval) =>
        double.IsFinite(interval.HalfWidth) ? interval : new Interval(interval.Mean, 0);

    private static string At(double x, double y) => $"{Markup.Coordinate(x)},{Markup.Coordinate(y)}";
}
