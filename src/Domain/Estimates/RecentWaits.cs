namespace Queueing.Domain.Estimates;

/// <summary>The waits of a day in the order in which they ended, asked for the mean of the last half hour. Not thread-safe.</summary>
public sealed class RecentWaits
{
    private static readonly TimeSpan Span = TimeSpan.FromMinutes(30);
    private readonly List<(long AtTicks, double Total)> ended = [];

    /// <summary>Gets the last wait, in seconds; null before the first.</summary>
    public double? Last { get; private set; }

    /// <summary>Adds a wait that ended.</summary>
    /// <param name="at">When; not before the one added last.</param>
    /// <param name="wait">How long it was, in seconds.</param>
    public void Add(DateTimeOffset at, double wait)
    {
        ended.Add((at.UtcTicks, (ended.Count > 0 ? ended[^1].Total : 0) + wait));
        Last = wait;
    }

    /// <summary>The mean of those that ended in the half hour before an instant.</summary>
    /// <param name="now">The instant; not before the one added last.</param>
    /// <returns>The mean in seconds, or null when none did.</returns>
    public double? Mean(DateTimeOffset now)
    {
        var from = Recent.Since(ended, (now - Span).UtcTicks, static pair => pair.AtTicks);
        return from == ended.Count
            ? null
            : (ended[^1].Total - (from > 0 ? ended[from - 1].Total : 0)) / (ended.Count - from);
    }
}
