using System.Globalization;
using System.Xml.Linq;
using Queueing.Simulator.Reports;

namespace Queueing.Simulator.Policies;

/// <summary>A drawing as a file of its own.</summary>
internal static class Picture
{
    /// <summary>The parts are shared with pages of HTML, whose drawings have no namespace; a picture alone needs one.</summary>
    private const string Root = "<svg xmlns=\"http://www.w3.org/2000/svg\"";

    private const string Sheet =
        "text{font-family:'Segoe UI','Helvetica Neue',Arial,sans-serif;fill:#1c2733}.tick{font-size:12px;fill:#5a6775}"
        + ".label{font-size:13px}.plot-title{font-size:15px;font-weight:600}.grid{stroke:#e8edf1}.axis{stroke:#9aa5b1}"
        + ".error{stroke-width:1.3}line.error:not([stroke]){stroke:#1c2733}.curve{fill:none;stroke-width:2.2}.dashed{stroke-dasharray:9 6}";

    /// <summary>Makes the file's text.</summary>
    /// <param name="title">What it shows, for those who do not see it.</param>
    /// <param name="height">Its height; it is <see cref="Frame.Width"/> wide.</param>
    /// <param name="content">What is drawn.</param>
    public static string Of(string title, double height, params object?[] content)
    {
        var svg = new XElement(
            "svg",
            new XAttribute("viewBox", string.Create(CultureInfo.InvariantCulture, $"0 0 {Frame.Width:0} {height:0}")),
            new XAttribute("role", "img"),
            new XElement("title", title),
            new XElement("style", Sheet),
            Markup.Box(0, 0, Frame.Width, height, "#ffffff"),
            content);
        return Root + svg.ToString()["<svg".Length..] + "\n";
    }
}
