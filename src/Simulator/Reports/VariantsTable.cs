using System.Globalization;
using System.Xml.Linq;
using Queueing.Domain.Halls;
using Queueing.Simulator.WhatIf;

namespace Queueing.Simulator.Reports;

/// <summary>What the variants are: their colours, who moves windows, how many there are, and what is changed.</summary>
internal static class VariantsTable
{
    public static XElement Of(Question question) => new(
        "table",
        new XAttribute("class", "variants"),
        new XElement("thead", new XElement("tr", new[] { Texts.Variants, Texts.Conduct, Texts.Windows, Texts.KeptFree, Texts.BackOffice, Texts.Changed }
            .Select(x => new XElement("th", new XAttribute("scope", "col"), Markup.Both(x))))),
        new XElement("tbody", question.Variants.Select((x, place) => Row(question.Hall, x, place))));

    private static XElement Row(Hall asItIs, Variant variant, int place)
    {
        var staffed = StaffedWindows.Count(variant.Hall);
        var changes = HallDifference.Of(asItIs, variant.Hall).DefaultIfEmpty(Texts.Nothing);
        return new XElement(
            "tr",
            new XElement(
                "th", new XAttribute("scope", "row"),
                new XElement("i", new XAttribute("class", "swatch"), new XAttribute("style", $"background:{Palette.OfVariant(place)}"), string.Empty),
                Markup.Both(variant.Name),
                place == 0 ? Markup.Element("small", Texts.Baseline, "baseline") : null),
            Markup.Element("td", Texts.Of(variant.Conduct, variant.Hall.Tides.Mode)),
            Number(staffed),
            Number(variant.Hall.Windows.Length - staffed),
            Number(variant.Hall.Staff.Count(x => x.HomeWindow is null)),
            new XElement("td", changes.Select(x => Markup.Element("div", x))));
    }

    private static XElement Number(int value) => new("td", new XAttribute("class", "number"), value.ToString(CultureInfo.InvariantCulture));
}
