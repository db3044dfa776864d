namespace Queueing.Domain.Estimates;

/// <summary>A wait as it was last shown: its upper end never grows, unless a window of the queue has closed since.</summary>
/// <param name="Range">The range.</param>
/// <param name="Windows">How many windows served the queue when it was shown.</param>
public readonly record struct ShownWait(WaitRange Range, int Windows)
{
    /// <summary>Shows a newer range.</summary>
    /// <param name="before">What was shown last, or null.</param>
    /// <param name="newer">The range estimated now.</param>
    /// <param name="windows">How many windows serve the queue now.</param>
    /// <returns>What to show.</returns>
    public static ShownWait After(ShownWait? before, WaitRange newer, int windows) =>
        before is { } shown && windows >= shown.Windows && newer.High > shown.Range.High
            ? new ShownWait(shown.Shorten(newer), windows)
            : new ShownWait(newer, windows);

    private WaitRange Shorten(WaitRange newer) =>
        new(Least(newer.Low), Range.High, newer.Expected is { } expected ? Least(expected) : null);

    private TimeSpan Least(TimeSpan wait) => wait < Range.High ? wait : Range.High;
}
