using Queueing.Simulator.Randomness;

namespace Queueing.Simulator.Arrivals;

/// <summary>
/// By how much a queue's day differs from its expected day (the reference hall): e^(.2 N − .02), and 1.5 times that with
/// probability .12. Plain Poisson days vary too little.
/// </summary>
public static class DayFactor
{
    private const double StandardDeviation = 0.2;
    private const double SurgeShare = 0.12;
    private const double Surge = 1.5;

    /// <summary>The mean of the factor.</summary>
    public const double Mean = 1 + (SurgeShare * (Surge - 1));

    /// <summary>Draws one queue's factor of one day.</summary>
    public static double Draw(Draws draws)
    {
        var factor = Math.Exp((StandardDeviation * draws.Normal()) - (StandardDeviation * StandardDeviation / 2));
        return draws.Happens(SurgeShare) ? factor * Surge : factor;
    }
}
