namespace Queueing.Silo.Time;

/// <summary>
/// The clock on the hall's wall: the machine's, or one that starts at a chosen instant and runs faster. Its timers are real
/// timers, shortened by the speed.
/// </summary>
public sealed class HallTimeProvider : TimeProvider
{
    private readonly DateTimeOffset start;
    private readonly long startedAt;

    /// <summary>Initializes a new instance of the <see cref="HallTimeProvider"/> class.</summary>
    /// <param name="start">What it shows at first.</param>
    /// <param name="speed">Hall seconds per machine second; 1–3,600.</param>
    public HallTimeProvider(DateTimeOffset start, double speed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(speed, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(speed, 3600);
        this.start = start;
        Speed = speed;
        startedAt = System.GetTimestamp();
    }

    /// <summary>Gets hall seconds per machine second.</summary>
    public double Speed { get; }

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override long GetTimestamp() => (System.GetElapsedTime(startedAt) * Speed).Ticks;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => start.ToUniversalTime() + (System.GetElapsedTime(startedAt) * Speed);

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, Shorten(dueTime), Shorten(period));

    private TimeSpan Shorten(TimeSpan hallTime) =>
        hallTime == Timeout.InfiniteTimeSpan ? hallTime : hallTime / Speed;
}
