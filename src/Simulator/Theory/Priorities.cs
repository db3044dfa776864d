namespace Queueing.Simulator.Theory;

/// <summary>
/// Mean waits by class under priorities, from the mean wait first come first served. For M/M/c with one mean service time, and
/// for M/G/1. Loads are utilisations: λᵢESᵢ/c. Classes are given the most urgent first.
/// </summary>
public static class Priorities
{
    /// <summary>Non-preemptive (Cobham 1954): W₀/((1−σₖ₋₁)(1−σₖ)), where W₀ = (1−ρ) × the wait first come first served.</summary>
    public static IReadOnlyList<double> NonPreemptive(IReadOnlyList<double> loads, double firstComeWait)
    {
        var residual = (1 - loads.Sum()) * firstComeWait;
        return [.. loads.Select((x, k) => residual / ((1 - loads.Take(k).Sum()) * (1 - loads.Take(k + 1).Sum())))];
    }

    /// <summary>
    /// Accumulating at slopes bₖ (Kleinrock 1964), from the lowest slope to the highest:
    /// Wₚ = (W − Σ over lower of ρᵢWᵢ(1 − bᵢ/bₚ)) ÷ (1 − Σ over higher of ρᵢ(1 − bₚ/bᵢ)).
    /// </summary>
    public static IReadOnlyList<double> Accumulating(IReadOnlyList<double> loads, IReadOnlyList<double> slopes, double firstComeWait)
    {
        var waits = new double[loads.Count];
        foreach (var p in Enumerable.Range(0, loads.Count).OrderBy(x => slopes[x]))
        {
            double lower = 0, higher = 0;
            for (var i = 0; i < loads.Count; i++)
            {
                lower += slopes[i] < slopes[p] ? loads[i] * waits[i] * (1 - (slopes[i] / slopes[p])) : 0;
                higher += slopes[i] > slopes[p] ? loads[i] * (1 - (slopes[p] / slopes[i])) : 0;
            }

            waits[p] = (firstComeWait - lower) / (1 - higher);
        }

        return waits;
    }

    /// <summary>
    /// Preemptive, resumed, in M/M/c with one mean service time: the classes down to k see an M/M/c of their own, so the number of
    /// class k present is a difference of two. Gives mean times in the system.
    /// </summary>
    public static IReadOnlyList<double> PreemptiveStays(IReadOnlyList<double> rates, int servers, double meanService)
    {
        var stays = new double[rates.Count];
        double before = 0, rate = 0;
        for (var k = 0; k < rates.Count; k++)
        {
            rate += rates[k];
            var present = rate * (Erlang.MeanWait(servers, rate * meanService, meanService) + meanService);
            stays[k] = (present - before) / rates[k];
            before = present;
        }

        return stays;
    }

    /// <summary>
    /// Preemptive, resumed, in M/G/1: Tₖ = ESₖ/(1−σₖ₋₁) + Rₖ/((1−σₖ₋₁)(1−σₖ)), Rₖ = ½Σλᵢ E[Sᵢ²] over the classes down to k.
    /// </summary>
    public static IReadOnlyList<double> PreemptiveStays(
        IReadOnlyList<double> rates, IReadOnlyList<double> means, IReadOnlyList<double> scvs)
    {
        var stays = new double[rates.Count];
        double above = 0, residual = 0;
        for (var k = 0; k < rates.Count; k++)
        {
            residual += rates[k] * means[k] * means[k] * (1 + scvs[k]) / 2;
            var down = above + (rates[k] * means[k]);
            stays[k] = (means[k] / (1 - above)) + (residual / ((1 - above) * (1 - down)));
            above = down;
        }

        return stays;
    }
}
