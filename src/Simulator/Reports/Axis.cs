namespace Queueing.Simulator.Reports;

/// <summary>Maps values to a stretch of a drawing.</summary>
/// <param name="Low">The lowest value.</param>
/// <param name="High">The highest value; above the lowest.</param>
/// <param name="From">Where the lowest is drawn.</param>
/// <param name="To">Where the highest is drawn.</param>
internal readonly record struct Axis(double Low, double High, double From, double To)
{
    private const int Most = 8;

    /// <summary>An axis from a round value at or below the lowest to one at or above the highest.</summary>
    public static Axis Of(double low, double high, double from, double to)
    {
        var step = Step(high - low);
        return new Axis(Math.Floor(low / step) * step, Math.Max(Math.Ceiling(high / step), Math.Floor(low / step) + 1) * step, from, to);
    }

    public double this[double value] => From + ((Math.Clamp(value, Low, High) - Low) / (High - Low) * (To - From));

    /// <summary>Gets round values along it.</summary>
    public IEnumerable<double> Ticks
    {
        get
        {
            var (step, low, high) = (Step(High - Low), Low, High);
            return Enumerable.Range((int)Math.Ceiling(low / step), (int)Math.Floor((high / step) + 1e-9) - (int)Math.Ceiling(low / step) + 1).Select(x => x * step);
        }
    }

    /// <summary>The smallest of 1, 2, 5, 10, … that gives few enough steps.</summary>
    private static double Step(double span)
    {
        if (span <= 0)
        {
            return 1;
        }

        var power = Math.Pow(10, Math.Floor(Math.Log10(span / Most)));
        return new[] { 1.0, 2, 5, 10 }.Select(x => x * power).First(x => span / x <= Most);
    }
}
