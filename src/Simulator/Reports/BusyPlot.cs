using System.Xml.Linq;
using Queueing.Simulator.Figures;
using Queueing.Simulator.WhatIf;

namespace Queueing.Simulator.Reports;

/// <summary>The busy rate of each window: a strip of dots a variant.</summary>
internal static class BusyPlot
{
    private const double Bin = 0.01;
    private const double Name = 210;
    private const double RowHeight = 84;
    private const double Top = 10;

    public static XElement Of(ComparisonResult result)
    {
        var bottom = Top + (RowHeight * result.Variants.Length);
        var rates = result.Variants.SelectMany(v => v.BusyRates).Select(w => w.Rate).DefaultIfEmpty(0).ToArray();
        var x = Axis.Of(rates.Min(), rates.Max() + Bin, Name, Frame.Right - 10);
        return Frame.Draw(
            "busy", bottom + 44, Texts.Busy, Texts.BusyNote,
            Frame.Columns(x, Top, bottom, Frame.Percent),
            result.Variants.Select((variant, place) => Strip(variant, Palette.OfVariant(place), x, Top + (RowHeight * (place + 0.5)))),
            Markup.Label((x.From + x.To) / 2, bottom + 38, Texts.BusyAxis, "tick", "middle"));
    }

    private static IEnumerable<object> Strip(VariantResult variant, string colour, Axis x, double middle)
    {
        yield return Markup.Label(Name - 16, middle + 4, variant.Variant.Name, "label", "end");
        var bins = variant.BusyRates.GroupBy(w => (int)(w.Rate / Bin)).ToArray();
        var most = bins.Select(b => b.Count()).DefaultIfEmpty(1).Max();
        var step = Math.Min(7, (RowHeight - 16) / most);
        foreach (var bin in bins)
        {
            var windows = bin.ToArray();
            for (var i = 0; i < windows.Length; i++)
            {
                var offset = (i - ((windows.Length - 1) / 2.0)) * step;
                var (window, rate) = (windows[i].Window, Frame.Percent(windows[i].Rate));
                var dot = Markup.Dot(x[(bin.Key + 0.5) * Bin], middle + offset, 3, colour);
                dot.Add(new XAttribute("class", "dot"), Markup.Hover($"{window.Name.Zh} {rate}", $"{window.Name.En} {rate}"));
                yield return dot;
            }
        }

        var mean = x[Measures.Mean([.. variant.BusyRates.Select(w => w.Rate)])];
        yield return Markup.Line(mean, middle - (RowHeight / 2) + 6, mean, middle + (RowHeight / 2) - 6, "mean");
    }
}
