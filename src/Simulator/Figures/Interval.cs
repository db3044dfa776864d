using MathNet.Numerics.Distributions;

namespace Queueing.Simulator.Figures;

/// <summary>A mean with its confidence interval of 95 %, by Student's t over independent replications.</summary>
/// <param name="Mean">The mean.</param>
/// <param name="HalfWidth">Half the interval's width; infinite for fewer than two replications.</param>
public readonly record struct Interval(double Mean, double HalfWidth)
{
    private const double UpperTail = 0.975;

    /// <summary>Gets the lower end.</summary>
    public double Low => Mean - HalfWidth;

    /// <summary>Gets the upper end.</summary>
    public double High => Mean + HalfWidth;

    /// <summary>Tells whether a value lies within.</summary>
    public bool Contains(double value) => value >= Low && value <= High;

    /// <summary>Works it out from one figure a replication.</summary>
    /// <param name="replications">The figures; at least one.</param>
    /// <param name="upperTail">The quantile at the interval's upper end; .975 for an interval of 95 %.</param>
    /// <returns>The interval.</returns>
    /// <exception cref="ArgumentException">There are none.</exception>
    public static Interval Of(IReadOnlyCollection<double> replications, double upperTail = UpperTail)
    {
        ArgumentNullException.ThrowIfNull(replications);
        if (replications.Count == 0)
        {
            throw new ArgumentException("an interval needs at least one replication", nameof(replications));
        }

        var mean = replications.Average();
        if (replications.Count == 1)
        {
            return new Interval(mean, double.PositiveInfinity);
        }

        var variance = replications.Sum(x => (x - mean) * (x - mean)) / (replications.Count - 1);
        var t = StudentT.InvCDF(0, 1, replications.Count - 1, upperTail);
        return new Interval(mean, t * Math.Sqrt(variance / replications.Count));
    }
}
