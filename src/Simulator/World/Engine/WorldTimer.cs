namespace Queueing.Simulator.World.Engine;

/// <summary>A timer on the timeline. What was asked of it before a change never happens.</summary>
internal sealed class WorldTimer(Timeline timeline, Action due) : ITimer
{
    private int generation;

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        var mine = ++generation;
        if (dueTime != Timeout.InfiniteTimeSpan)
        {
            timeline.After(dueTime, () => Fire(mine, period));
        }

        return true;
    }

    public void Dispose() => generation++;

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    private void Fire(int mine, TimeSpan period)
    {
        if (mine != generation)
        {
            return;
        }

        if (period != Timeout.InfiniteTimeSpan && period > TimeSpan.Zero)
        {
            timeline.After(period, () => Fire(mine, period));
        }

        due();
    }
}
