namespace Queueing.Domain.Estimates;

/// <summary>
/// The arrivals of a day by their head start, asked how many with a larger one are still to come before a ticket. Not
/// thread-safe.
/// </summary>
public sealed class RecentArrivals
{
    private static readonly TimeSpan Span = TimeSpan.FromMinutes(30);
    private readonly SortedList<TimeSpan, List<long>> arrivals = [];

    /// <summary>Adds an arrival.</summary>
    /// <param name="at">When; not before the one added last.</param>
    /// <param name="headStart">The head start it has; those of none are not kept.</param>
    public void Add(DateTimeOffset at, TimeSpan headStart)
    {
        if (headStart <= TimeSpan.Zero)
        {
            return;
        }

        if (!arrivals.TryGetValue(headStart, out var same))
        {
            arrivals.Add(headStart, same = []);
        }

        same.Add(at.UtcTicks);
    }

    /// <summary>Counts those expected to come before a ticket: each class at the rate of the last half hour, while it still can.</summary>
    /// <param name="now">The hall's time.</param>
    /// <param name="seniority">What the ticket's place goes by.</param>
    /// <returns>How many are expected; not negative.</returns>
    public double ExpectedBefore(DateTimeOffset now, DateTimeOffset seniority)
    {
        var expected = 0.0;
        for (var i = 0; i < arrivals.Count; i++)
        {
            var left = seniority + arrivals.Keys[i] - now;
            if (left > TimeSpan.Zero)
            {
                var same = arrivals.Values[i];
                expected += (same.Count - Recent.Since(same, (now - Span).UtcTicks, static at => at)) * (left / Span);
            }
        }

        return expected;
    }
}
