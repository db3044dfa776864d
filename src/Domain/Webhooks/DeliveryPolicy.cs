namespace Queueing.Domain.Webhooks;

/// <summary>
/// When a failed delivery is tried again, and when it is given up. The numbers follow the Standard Webhooks recommendation of an
/// exponential schedule with jitter, shortened to what a hall's day can use: its events are old the next morning.
/// </summary>
public static class DeliveryPolicy
{
    /// <summary>An event is given up after so many attempts: about half an hour, most of it at the longest pause.</summary>
    public const int MostAttempts = 10;

    /// <summary>The pause after the first failure.</summary>
    public static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(5);

    /// <summary>The longest pause, and the longest that a receiver may ask for.</summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(10);

    /// <summary>A receiver without one success for so long is left alone until an administrator says otherwise.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromHours(24);

    /// <summary>Counts a failed attempt.</summary>
    /// <param name="cursor">The cursor before it.</param>
    /// <param name="activeSince">Since when the subscription was active when it was tried.</param>
    /// <param name="problem">What was met.</param>
    /// <param name="retryAfter">How long the receiver asks to be left alone, or null.</param>
    /// <param name="at">When.</param>
    /// <returns>The cursor after it.</returns>
    public static DeliveryCursor Failed(DeliveryCursor cursor, DateTimeOffset activeSince, string problem, TimeSpan? retryAfter, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(cursor);
        var pause = Pause(cursor.Failures + 1, Spread(cursor));
        pause = retryAfter > pause ? retryAfter.Value : pause;
        return cursor with
        {
            Attempts = cursor.Attempts + 1,
            Failures = cursor.Failures + 1,
            FailingSince = cursor.FailingSince ?? at,
            FailedAt = at,
            RetryAt = at + (pause < LongestPause ? pause : LongestPause),
            Problem = problem,
            CountsFrom = activeSince,
        };
    }

    /// <summary>Tells whether a subscription may be tried.</summary>
    /// <param name="cursor">Its cursor.</param>
    /// <param name="at">The hall's time; a clock that was set back behind the last failure ends the pause.</param>
    /// <returns>True when it does not pause.</returns>
    public static bool IsDue(DeliveryCursor cursor, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(cursor);
        return cursor.RetryAt is not { } retry || at >= retry || at < cursor.FailedAt;
    }

    /// <summary>Tells whether a receiver has failed for so long that it is left alone.</summary>
    /// <param name="cursor">Its cursor after the last failure.</param>
    /// <returns>True when <see cref="Patience"/> is at an end.</returns>
    public static bool IsHopeless(DeliveryCursor cursor)
    {
        ArgumentNullException.ThrowIfNull(cursor);
        return cursor.FailedAt - cursor.FailingSince >= Patience;
    }

    /// <summary>Gets the pause after a number of failures: doubled each time, up to the longest, and 0.8 to 1.2 of that.</summary>
    /// <param name="failures">Failed attempts since the last success, from 1.</param>
    /// <param name="spread">0 to 1.</param>
    /// <returns>The pause.</returns>
    public static TimeSpan Pause(int failures, double spread)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(failures, 1);
        var doubled = FirstPause * Math.Pow(2, Math.Min(failures - 1, 16));
        return (doubled < LongestPause ? doubled : LongestPause) * (0.8 + (0.4 * spread));
    }

    /// <summary>
    /// Scatters the attempts of different receivers and halls; the same attempt always pauses as long. The mixing is that of
    /// SplitMix64 (Steele, Lea, Flood 2014).
    /// </summary>
    private static double Spread(DeliveryCursor cursor)
    {
        unchecked
        {
            var mixed = ((((ulong)cursor.Webhook.Sequence << 32) + (ulong)cursor.Place.Index) * 0x9E3779B97F4A7C15) + (ulong)cursor.Failures;
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return (mixed >> 11) / (double)(1UL << 53);
        }
    }
}
