namespace Queueing.Simulator.Theory;

/// <summary>The mean wait in M/G/1, first come first served (Pollaczek 1930, Khinchine 1932).</summary>
public static class PollaczekKhinchine
{
    /// <summary>½Σλᵢ E[Sᵢ²] ÷ (1 − ρ).</summary>
    /// <param name="rates">Arrival rates by class.</param>
    /// <param name="means">Mean service times.</param>
    /// <param name="scvs">Squared coefficients of variation.</param>
    public static double MeanWait(IReadOnlyList<double> rates, IReadOnlyList<double> means, IReadOnlyList<double> scvs)
    {
        double residual = 0, load = 0;
        for (var i = 0; i < rates.Count; i++)
        {
            residual += rates[i] * means[i] * means[i] * (1 + scvs[i]) / 2;
            load += rates[i] * means[i];
        }

        return residual / (1 - load);
    }
}
