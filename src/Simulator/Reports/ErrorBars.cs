using System.Xml.Linq;

namespace Queueing.Simulator.Reports;

/// <summary>Intervals of a drawing.</summary>
internal static class ErrorBars
{
    private const double Cap = 4;

    public static IEnumerable<XElement> Across(double low, double high, double y, string? stroke = null) =>
    [
        Markup.Line(low, y, high, y, "error", stroke),
        Markup.Line(low, y - Cap, low, y + Cap, "error", stroke),
        Markup.Line(high, y - Cap, high, y + Cap, "error", stroke),
    ];

    public static IEnumerable<XElement> Upright(double x, double low, double high, string? stroke = null) =>
    [
        Markup.Line(x, low, x, high, "error", stroke),
        Markup.Line(x - Cap, low, x + Cap, low, "error", stroke),
        Markup.Line(x - Cap, high, x + Cap, high, "error", stroke),
    ];
}
