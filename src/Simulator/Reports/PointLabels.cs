using System.Xml.Linq;

namespace Queueing.Simulator.Reports;

/// <summary>Places short texts beside points so that none lies over another or over a point; points close together share one text.</summary>
internal sealed class PointLabels
{
    private const double Width = 36;
    private const double Height = 14;

    /// <summary>Points nearer than this with the same text need it once.</summary>
    private const double Near = 44;

    private const double Clear = 6;
    private static readonly (double X, double Y)[] Offsets = [(8, -8), (8, 16), (-44, -8), (-44, 16), (8, -24), (8, 32), (-44, -24), (-44, 32)];
    private readonly IReadOnlyList<(double X, double Y)> points;
    private readonly List<(double X, double Y, double PointX, double PointY, string Text)> placed = [];

    /// <param name="points">All points that are drawn.</param>
    public PointLabels(IReadOnlyList<(double X, double Y)> points) => this.points = points;

    /// <summary>Places a text beside a point.</summary>
    /// <returns>The text; null where a neighbour has it already, or where there is no room.</returns>
    public XElement? Beside(double x, double y, string text)
    {
        if (placed.Any(l => l.Text == text && Math.Abs(l.PointX - x) < Near && Math.Abs(l.PointY - y) < Near))
        {
            return null;
        }

        foreach (var (right, down) in Offsets)
        {
            var (left, baseline) = (x + right, y + down);
            if (IsFree(left, baseline))
            {
                placed.Add((left, baseline, x, y, text));
                return Markup.Label(left, baseline, text, "point", "start");
            }
        }

        return null;
    }

    private bool IsFree(double left, double baseline) =>
        placed.All(l => Math.Abs(l.X - left) >= Width || Math.Abs(l.Y - baseline) >= Height)
        && points.All(p => p.X < left - Clear || p.X > left + Width + Clear || p.Y > baseline + Clear || p.Y < baseline - Height - Clear);
}
