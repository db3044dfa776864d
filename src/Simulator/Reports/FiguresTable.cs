using System.Xml.Linq;
using Queueing.Simulator.WhatIf;

namespace Queueing.Simulator.Reports;

/// <summary>All figures of all variants, with what differs from the first.</summary>
internal static class FiguresTable
{
    public static XElement Of(ComparisonResult result) => new(
        "table",
        new XAttribute("class", "figures"),
        new XElement(
            "thead",
            new XElement(
                "tr",
                new XElement("th", new XAttribute("scope", "col"), Markup.Both(Texts.Figure)),
                result.Variants.Select((x, place) => new XElement(
                    "th", new XAttribute("scope", "col"), new XAttribute("style", $"border-bottom-color:{Palette.OfVariant(place)}"), Markup.Both(x.Variant.Name))))),
        new XElement("tbody", Figure.All.Select(figure => new XElement(
            "tr",
            Head(figure),
            result.Variants.Select((x, place) => Cell(x.Of(figure), place == 0))))));

    private static XElement Head(Figure figure)
    {
        var head = Markup.Element("th", Texts.Of(figure));
        head.SetAttributeValue("scope", "row");
        return head;
    }

    private static XElement Cell(FigureResult figure, bool isFirst) => new(
        "td",
        Values.Format(figure.Value, figure.Figure.Unit),
        isFirst ? null : Difference(figure));

    private static XElement Difference(FigureResult figure)
    {
        var arrow = figure.Difference.Mean < 0 ? "▼ " : "▲ ";
        var text = Values.Format(figure.Difference, figure.Figure.Unit, withSign: true);
        return figure.Verdict switch
        {
            Verdict.Better => new XElement("span", new XAttribute("class", "difference good"), arrow + text, " ", Markup.Both(Texts.Better)),
            Verdict.Worse => new XElement("span", new XAttribute("class", "difference bad"), arrow + text, " ", Markup.Both(Texts.Worse)),
            _ => new XElement("span", new XAttribute("class", "difference"), text),
        };
    }
}
