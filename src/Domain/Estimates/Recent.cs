namespace Queueing.Domain.Estimates;

/// <summary>Finds the recent part of a list that is in order of time, so that asking changes nothing.</summary>
internal static class Recent
{
    /// <summary>The place of the first entry at or after an instant.</summary>
    public static int Since<T>(List<T> entries, long fromTicks, Func<T, long> atTicks)
    {
        var (low, high) = (0, entries.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = atTicks(entries[middle]) < fromTicks ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
