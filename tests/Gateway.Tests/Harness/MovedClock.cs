namespace Queueing.Gateway.Tests.Harness;

/// <summary>A clock that a test puts on, as if time had passed; timers know nothing of it.</summary>
internal sealed class MovedClock(TimeProvider inner) : TimeProvider
{
    private long ahead;

    public override DateTimeOffset GetUtcNow() => inner.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref ahead));

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => inner.GetElapsedTime(0).Ticks + Interlocked.Read(ref ahead);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        inner.CreateTimer(callback, state, dueTime, period);

    public void MoveOn(TimeSpan by) => Interlocked.Add(ref ahead, by.Ticks);
}
