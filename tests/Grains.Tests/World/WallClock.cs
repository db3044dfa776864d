namespace Queueing.Grains.Tests.World;

/// <summary>A wall clock that somebody can set, over time that passes as it does.</summary>
internal sealed class WallClock(TimeProvider time) : TimeProvider
{
    public TimeSpan Off { get; set; }

    public override long TimestampFrequency => time.TimestampFrequency;

    public override long GetTimestamp() => time.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => time.GetUtcNow() + Off;
}
