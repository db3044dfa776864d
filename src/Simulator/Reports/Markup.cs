using System.Globalization;
using System.Xml.Linq;
using Queueing.Domain.Halls;

namespace Queueing.Simulator.Reports;

/// <summary>Elements of a page in two languages: each text stands there twice, and the style shows one.</summary>
internal static class Markup
{
    /// <summary>A text in both languages, for the inside of an element.</summary>
    public static object[] Both(LocalizedText text) => [In("span", "zh", text.Zh), In("span", "en", text.En)];

    /// <summary>An element that holds a text in both languages.</summary>
    public static XElement Element(string name, LocalizedText text, string? style = null) =>
        new(name, style is null ? null : new XAttribute("class", style), Both(text));

    /// <summary>A text of a drawing, in both languages at the same place.</summary>
    public static object[] Label(double x, double y, LocalizedText text, string style = "label", string anchor = "start") =>
        text.Zh == text.En ? [Label(x, y, text.Zh, style, anchor)] : [Label(x, y, text.Zh, style + " zh", anchor), Label(x, y, text.En, style + " en", anchor)];

    /// <summary>A text of a drawing that is the same in both languages.</summary>
    public static XElement Label(double x, double y, string text, string style, string anchor) => new(
        "text", Place("x", x), Place("y", y), new XAttribute("class", style), new XAttribute("text-anchor", anchor), text);

    /// <summary>What is shown when the pointer rests: a title cannot be styled, so it holds both languages.</summary>
    public static XElement Hover(string zh, string en) => new("title", zh == en ? zh : $"{zh}\n{en}");

    /// <summary>What a colour stands for.</summary>
    public static XElement Key(LocalizedText name, string colour) => new(
        "span", new XAttribute("class", "key"), new XElement("i", new XAttribute("style", $"background:{colour}"), string.Empty), Both(name));

    public static XElement Line(double x1, double y1, double x2, double y2, string style, string? stroke = null) => new(
        "line", Place("x1", x1), Place("y1", y1), Place("x2", x2), Place("y2", y2), new XAttribute("class", style),
        stroke is null ? null : new XAttribute("stroke", stroke));

    public static XElement Box(double x, double y, double width, double height, string fill) => new(
        "rect", Place("x", x), Place("y", y), Place("width", width), Place("height", height), new XAttribute("fill", fill));

    public static XElement Dot(double x, double y, double radius, string fill) => new(
        "circle", Place("cx", x), Place("cy", y), Place("r", radius), new XAttribute("fill", fill));

    public static XElement Ring(double x, double y, double radius, string stroke) => new(
        "circle", Place("cx", x), Place("cy", y), Place("r", radius), new XAttribute("fill", "none"), new XAttribute("stroke", stroke), new XAttribute("stroke-width", 2));

    public static XAttribute Place(string name, double value) => new(name, Coordinate(value));

    public static string Coordinate(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static XElement In(string name, string language, string text) => new(
        name, new XAttribute("class", language), new XAttribute("lang", language == "zh" ? "zh-CN" : "en"), text);
}
