namespace Queueing.LiveHall.Timing;

/// <summary>The hall's clock, followed from outside: read once over HTTP, then carried on by the wall clock times its speed.</summary>
internal sealed class HallTimeline(TimeProvider time)
{
    // A wait is cut into pieces of this length, so that a clock read anew takes effect on those who already wait.
    private static readonly TimeSpan Piece = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(1);
    private volatile Anchor anchor = new(0, default, 1);
    private long waits;
    private long late;

    public DateTimeOffset Now
    {
        get
        {
            var from = anchor;
            return from.Now + (time.GetElapsedTime(from.Stamp) * from.Speed);
        }
    }

    public double Speed => anchor.Speed;

    /// <summary>Gets by how much hall time people woke too late on the mean: the machine has other things to do.</summary>
    public TimeSpan MeanLateness => Interlocked.Read(ref waits) is > 0 and var count ? new TimeSpan(Interlocked.Read(ref late) / count) : default;

    /// <summary>Takes over a clock reading that was made between two instants of the wall clock.</summary>
    public void Read(DateTimeOffset now, double speed, long asked, long answered) =>
        anchor = new Anchor(asked + ((answered - asked) / 2), now, speed);

    public Task ForAsync(TimeSpan hallTime, CancellationToken cancel) => UntilAsync(Now + hallTime, cancel);

    public async Task UntilAsync(DateTimeOffset at, CancellationToken cancel)
    {
        if (at <= Now)
        {
            return;
        }

        for (var left = at - Now; left > TimeSpan.Zero; left = at - Now)
        {
            await Task.Delay(Wall(left), time, cancel);
        }

        Interlocked.Add(ref late, (Now - at).Ticks);
        Interlocked.Increment(ref waits);
    }

    /// <summary>A stretch of hall time on the wall clock: at least a millisecond, at most a piece.</summary>
    public TimeSpan Wall(TimeSpan hallTime)
    {
        var wall = hallTime / anchor.Speed;
        return wall < Shortest ? Shortest : wall > Piece ? Piece : wall;
    }

    private sealed record Anchor(long Stamp, DateTimeOffset Now, double Speed);
}
