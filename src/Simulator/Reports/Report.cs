using System.Xml.Linq;
using Queueing.Domain.Halls;
using Queueing.Simulator.WhatIf;

namespace Queueing.Simulator.Reports;

/// <summary>
/// A comparison as one page of HTML that needs nothing else: no script, no request, drawings inline, both languages in it and a
/// switch between them. Plots come before tables.
/// </summary>
public static class Report
{
    /// <summary>Writes it.</summary>
    /// <param name="result">The comparison.</param>
    /// <returns>The page.</returns>
    public static string Of(ComparisonResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var page = new XElement(
            "html",
            new XAttribute("lang", "zh-CN"),
            new XElement(
                "head",
                new XElement("meta", new XAttribute("charset", "utf-8")),
                new XElement("meta", new XAttribute("name", "viewport"), new XAttribute("content", "width=device-width, initial-scale=1")),
                new XElement("title", $"{Texts.Title.Zh} · {Texts.Title.En} · {result.Question.Hall.Name.Zh}"),
                new XElement("style", Style.Sheet)),
            new XElement("body", Switch("zh", isChecked: true), Switch("en", isChecked: false), Languages(), Content(result)));
        return "<!DOCTYPE html>\n" + page.ToString(SaveOptions.DisableFormatting) + "\n";
    }

    private static XElement Content(ComparisonResult result) => new(
        "main",
        new XElement("header", Heading(result.Question), VariantsTable.Of(result.Question)),
        Section(Texts.Waits, Texts.WaitsNote, Legend(result), WaitsPlot.Of(result)),
        Section(Texts.Busy, Texts.BusyNote, BusyPlot.Of(result)),
        Section(Texts.Tides, Texts.TidesNote, TidesPlot.Of(result)),
        Section(Texts.Shares, Texts.SharesNote, SharesPlot.Of(result)),
        result.Question.Frontier.IsEmpty ? null : Section(Texts.Frontier, Texts.FrontierNote, Legend(result), FrontierPlot.Of(result)),
        Section(Texts.Compared, result.Question.Days.Count > 1 ? Texts.ComparedNote : Texts.SingleDay, FiguresTable.Of(result)),
        Section(Texts.Limits, Texts.LimitsText));

    private static object[] Heading(Question question) =>
    [
        new XElement("h1", Markup.Element("small", Texts.Title), Markup.Both(question.Hall.Name)),
        Markup.Element("p", Texts.Of(question.Days), "asked"),
    ];

    private static XElement Section(LocalizedText title, LocalizedText note, params object[] content) =>
        new("section", Markup.Element("h2", title), Markup.Element("p", note, "note"), content);

    private static XElement Legend(ComparisonResult result) => new(
        "p",
        new XAttribute("class", "legend"),
        result.Variants.Select((x, place) => Markup.Key(x.Variant.Name, Palette.OfVariant(place))));

    private static XElement Switch(string language, bool isChecked) => new(
        "input",
        new XAttribute("type", "radio"), new XAttribute("name", "language"), new XAttribute("id", "language-" + language),
        new XAttribute("aria-label", language == "zh" ? "中文" : "English"),
        isChecked ? new XAttribute("checked", "checked") : null);

    private static XElement Languages() => new(
        "nav",
        new XElement("label", new XAttribute("for", "language-zh"), new XAttribute("lang", "zh-CN"), "中文"),
        new XElement("label", new XAttribute("for", "language-en"), new XAttribute("lang", "en"), "English"));
}
