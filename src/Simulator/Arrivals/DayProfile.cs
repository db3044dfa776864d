namespace Queueing.Simulator.Arrivals;

/// <summary>
/// The reference hall's day: arrivals over 420 open minutes in proportion to
/// .35 + 1.1·exp(−((t−75)/50)²/2) + .9·exp(−((t−255)/55)²/2). A longer or shorter day stretches it.
/// </summary>
public static class DayProfile
{
    private const double Length = 420;
    private static readonly double Total = Enumerable.Range(0, (int)Length).Sum(x => Shape(x + 0.5));

    /// <summary>The share of the day's arrivals that fall into one of the day's open minutes.</summary>
    public static double Share(int minute, int openMinutes)
    {
        var stretch = Length / openMinutes;
        return Shape((minute + 0.5) * stretch) * stretch / Total;
    }

    private static double Shape(double t) => 0.35 + (1.1 * Bell(t, 75, 50)) + (0.9 * Bell(t, 255, 55));

    private static double Bell(double t, double mean, double width) => Math.Exp(-Math.Pow((t - mean) / width, 2) / 2);
}
