using System.Globalization;
using Queueing.Simulator.Figures;

namespace Queueing.Simulator.Cases.Reports;

/// <summary>Numbers as the reports write them.</summary>
internal static class Numbers
{
    private const double Large = 1e6;

    /// <summary>Seven digits that matter.</summary>
    public static string Text(double value) => double.IsFinite(value)
        ? value.ToString(Math.Abs(value) >= Large ? "0" : "G7", CultureInfo.InvariantCulture)
        : "–";

    /// <summary>A mean and its interval, to the digits that the interval leaves.</summary>
    public static string Text(Interval interval)
    {
        if (interval.HalfWidth == 0)
        {
            return Text(interval.Mean);
        }

        if (!double.IsFinite(interval.HalfWidth))
        {
            return $"{Text(interval.Mean)} ± ?";
        }

        var digits = Math.Clamp(1 - (int)Math.Floor(Math.Log10(interval.HalfWidth)), 0, 8);
        var format = "F" + digits.ToString(CultureInfo.InvariantCulture);
        return $"{interval.Mean.ToString(format, CultureInfo.InvariantCulture)} ± {interval.HalfWidth.ToString(format, CultureInfo.InvariantCulture)}";
    }

    public static string Exact(FigureRow row) => row.Exact is { } exact ? (row.IsApproximate ? "≈ " : string.Empty) + Text(exact) : string.Empty;

    public static string Inside(FigureRow row) => row.IsInside is not { } inside ? string.Empty : inside ? "inside" : "outside";
}
