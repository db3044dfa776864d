namespace Queueing.Grains.Webhooks;

/// <summary>What came of an attempt.</summary>
/// <param name="Problem">What was met, in one line; null when the receiver took the event.</param>
/// <param name="IsGone">True when the receiver wants nothing more (410).</param>
/// <param name="RetryAfter">How long it asks to be left alone, or null.</param>
public sealed record PostResult(string? Problem, bool IsGone = false, TimeSpan? RetryAfter = null)
{
    /// <summary>Gets the result of an event that was taken.</summary>
    public static PostResult Taken { get; } = new(Problem: null);
}
