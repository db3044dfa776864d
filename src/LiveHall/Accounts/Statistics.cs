namespace Queueing.LiveHall.Accounts;

/// <summary>The measures of the summary, each defined once.</summary>
internal static class Statistics
{
    public static double Mean(IReadOnlyCollection<double> values) => values.Count > 0 ? values.Average() : 0;

    /// <summary>Nearest rank: the smallest value that at least the given share does not exceed.</summary>
    public static double Percentile(IEnumerable<double> values, double share)
    {
        var ordered = values.Order().ToArray();
        return ordered.Length > 0 ? ordered[Math.Max(0, (int)Math.Ceiling(share * ordered.Length) - 1)] : 0;
    }

    /// <summary>Gini mean difference: the mean absolute difference over all pairs.</summary>
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
