namespace Queueing.Tidy.Tests.Shapes;

/// <summary>The smallest value that at least the given share of values does not exceed.</summary>
internal static class Quantile
{
    public static int Of(IEnumerable<int> values, double share)
    {
        int[] sorted = [.. values.Order()];
        return sorted[(int)Math.Ceiling(share * sorted.Length) - 1];
    }
}
