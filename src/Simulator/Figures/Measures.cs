namespace Queueing.Simulator.Figures;

/// <summary>The measures of waits and windows, each defined once.</summary>
public static class Measures
{
    /// <summary>The mean; 0 of nothing.</summary>
    public static double Mean(IReadOnlyCollection<double> values) => values.Count > 0 ? values.Average() : 0;

    /// <summary>Nearest rank: the smallest value that at least the given share does not exceed; 0 of nothing.</summary>
    public static double Percentile(IEnumerable<double> values, double share)
    {
        var ordered = values.Order().ToArray();
        return ordered.Length > 0 ? ordered[Math.Max(0, (int)Math.Ceiling(share * ordered.Length) - 1)] : 0;
    }

    /// <summary>Gini mean difference: the mean absolute difference over all pairs; 0 of fewer than two.</summary>
    public static double MeanDifference(IEnumerable<double> values)
    {
        var ordered = values.Order().ToArray();
        double sum = 0;
        for (var i = 0; i < ordered.Length; i++)
        {
            // In order, value i is added i times and subtracted once for each value after it.
            sum += ordered[i] * ((2 * i) - ordered.Length + 1);
        }

        return ordered.Length > 1 ? sum / (ordered.Length * (ordered.Length - 1) / 2.0) : 0;
    }
}
