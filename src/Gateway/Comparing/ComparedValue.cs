using Queueing.Simulator.Figures;

namespace Queueing.Gateway.Comparing;

/// <summary>One measure, live and simulated.</summary>
/// <param name="Live">What the live hall showed.</param>
/// <param name="Simulated">The mean over the simulator's replications.</param>
/// <param name="Low">Below this lie 2.5 % of them.</param>
/// <param name="High">Above this lie 2.5 % of them.</param>
internal readonly record struct ComparedValue(double Live, double Simulated, double Low, double High)
{
    private const double Tail = 0.025;

    /// <summary>Gets a value indicating whether the live value is one that the simulator expects.</summary>
    public bool Agrees => Live >= Low && Live <= High;

    /// <summary>Works one out over some days: the means of the live days, and of each replication of them.</summary>
    public static ComparedValue Of(IReadOnlyList<ComparedDay> days, int measure)
    {
        var replications = Enumerable.Range(0, days[0].Simulated.Length)
            .Select(x => days.Average(day => day.Simulated[x].Values[measure])).ToArray();
        return new ComparedValue(
            days.Average(x => x.Live.Values[measure]),
            Measures.Mean(replications),
            Measures.Percentile(replications, Tail),
            Measures.Percentile(replications, 1 - Tail));
    }

    /// <summary>Tells whether the simulator puts this one clearly below another.</summary>
    public bool IsClearlyBelow(ComparedValue other) => High < other.Low;
}
