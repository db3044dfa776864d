namespace Queueing.Simulator.World.Engine;

/// <summary>
/// A clock in the world. Its reading can be wrong and can step; its timers and time stamps follow the true time, as monotonic
/// clocks do.
/// </summary>
internal sealed class WorldClock(Timeline timeline) : TimeProvider
{
    /// <summary>Gets or sets by how much it is wrong at the world's start and after steps.</summary>
    public TimeSpan Offset { get; set; }

    /// <summary>Gets or sets how much it gains in a second, as a share.</summary>
    public double Drift { get; set; }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => timeline.Now + Offset + ((timeline.Now - timeline.Start) * Drift);

    public override long GetTimestamp() => timeline.Now.UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new WorldTimer(timeline, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }
}
