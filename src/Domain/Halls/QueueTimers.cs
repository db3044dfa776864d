namespace Queueing.Domain.Halls;

/// <summary>After how long a queue's tickets move on by themselves; null: never, people decide.</summary>
/// <param name="MissAfter">A called ticket whose service has not begun is missed after it, since the last call or recall.</param>
/// <param name="ParkedLapse">A parked ticket ends after it.</param>
/// <param name="MissedLapse">A missed ticket ends after it.</param>
public sealed record QueueTimers(TimeSpan? MissAfter, TimeSpan? ParkedLapse, TimeSpan? MissedLapse)
{
    /// <summary>Gets the timers of a queue that has none.</summary>
    public static QueueTimers None { get; } = new(null, null, null);
}
