using System.Globalization;
using System.Xml.Linq;
using Queueing.Domain.Halls;

namespace Queueing.Simulator.Reports;

/// <summary>A drawing with a name and a description for those who do not see it, and axes with few lines.</summary>
internal static class Frame
{
    public const double Width = 1040;
    public const double Left = 64;
    public const double Right = 1020;

    public static XElement Draw(string id, double height, LocalizedText title, LocalizedText description, params object?[] content) => new(
        "svg",
        new XAttribute("id", id),
        new XAttribute("viewBox", $"0 0 {Markup.Coordinate(Width)} {Markup.Coordinate(height)}"),
        new XAttribute("role", "img"),
        new XAttribute("aria-labelledby", $"{id}-title {id}-desc"),
        new XElement("title", new XAttribute("id", $"{id}-title"), $"{title.Zh} · {title.En}"),
        new XElement("desc", new XAttribute("id", $"{id}-desc"), $"{description.Zh} {description.En}"),
        content);

    /// <summary>Horizontal lines with their values at the left.</summary>
    public static IEnumerable<XElement> Rows(Axis y, double left, double right) => y.Ticks.SelectMany(x => (XElement[])[
        Markup.Line(left, y[x], right, y[x], x == y.Low ? "axis" : "grid"),
        Markup.Label(left - 8, y[x] + 4, Number(x), "tick", "end"),
    ]);

    /// <summary>Values along the bottom, each with a light vertical line.</summary>
    public static IEnumerable<XElement> Columns(Axis x, double top, double bottom, Func<double, string> text) => x.Ticks.SelectMany(value => (XElement[])[
        Markup.Line(x[value], top, x[value], bottom, "grid"),
        Markup.Label(x[value], bottom + 18, text(value), "tick", "middle"),
    ]);

    /// <summary>Full hours along the bottom; the axis counts hours of the day.</summary>
    public static IEnumerable<XElement> Hours(Axis x, double top, double bottom) => Enumerable.Range(0, 25).Where(h => h >= x.Low && h <= x.High)
        .SelectMany(h => (XElement[])[
            Markup.Line(x[h], top, x[h], bottom, "grid"),
            Markup.Label(x[h], bottom + 18, string.Create(CultureInfo.InvariantCulture, $"{h:00}:00"), "tick", "middle"),
        ]);

    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    public static string Percent(double value) => (value * 100).ToString("0", CultureInfo.InvariantCulture) + "%";
}
