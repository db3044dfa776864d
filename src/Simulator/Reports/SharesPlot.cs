using System.Xml.Linq;
using Queueing.Simulator.WhatIf;

namespace Queueing.Simulator.Reports;

/// <summary>Who served whom, and how evenly: bars with error bars, a panel a figure.</summary>
internal static class SharesPlot
{
    private static readonly Figure[] Shown = [Figure.AwayShare, Figure.TidalShare, Figure.UniversalShare, Figure.Disparity];
    private const double Row = 28;
    private const double Head = 34;
    private const double Gap = 40;
    private const double Name = 170;
    private const double PanelWidth = (Frame.Width - Gap) / 2;

    public static XElement Of(ComparisonResult result)
    {
        var panel = Head + (Row * result.Variants.Length) + 30;
        return Frame.Draw(
            "shares", panel * 2, Texts.Shares, Texts.SharesNote,
            Shown.Select((figure, i) => Panel(result, figure, (PanelWidth + Gap) * (i % 2), panel * (i / 2))));
    }

    private static IEnumerable<object> Panel(ComparisonResult result, Figure figure, double left, double top)
    {
        var results = result.Variants.Select(v => v.Of(figure).Value).ToArray();
        var most = results.Max(v => double.IsFinite(v.HalfWidth) ? v.High : v.Mean);
        var x = Axis.Of(0, Math.Max(most, 0.01), left + Name, left + PanelWidth - 96);
        var bottom = top + Head + (Row * results.Length);
        yield return Markup.Label(left, top + 18, Texts.Of(figure), "plot-title");
        yield return Frame.Columns(x, top + Head, bottom, Frame.Percent);
        for (var i = 0; i < results.Length; i++)
        {
            var middle = top + Head + (Row * (i + 0.5));
            yield return Markup.Label(left + Name - 10, middle + 4, result.Variants[i].Variant.Name, "tick", "end");
            yield return Markup.Box(x.From, middle - 8, Math.Max(0.5, x[results[i].Mean] - x.From), 16, Palette.OfVariant(i));
            if (double.IsFinite(results[i].HalfWidth))
            {
                yield return ErrorBars.Across(x[results[i].Low], x[results[i].High], middle);
            }

            yield return Markup.Label(left + PanelWidth - 86, middle + 4, Values.Format(results[i], figure.Unit), "value", "start");
        }
    }
}
