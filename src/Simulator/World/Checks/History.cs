namespace Queueing.Simulator.World.Checks;

/// <summary>What something was from which step on. A set changes it once for whoever asks by steps, whatever its events do in between.</summary>
internal sealed class History<T>
{
    private readonly List<(long Step, T State)> entries = [];

    public T Last => entries[^1].State;

    public void Add(long step, T state) => entries.Add((step, state));

    /// <summary>Everything it was up to a step, each with the step it began at and the one it was over at.</summary>
    public IEnumerable<(long From, long Until, T State)> UpTo(long step) => UpTo(step, 0);

    /// <summary>Everything it was at some moment between two steps.</summary>
    public IEnumerable<T> Between(long from, long to) => UpTo(to, At(from)).Where(x => x.Until > from).Select(x => x.State);

    /// <summary>The place of the first entry from a place on, event by event, for which something holds; −1 when there is none.</summary>
    public int Find(int from, Predicate<T> holds) => entries.FindIndex(from, x => holds(x.State));

    private IEnumerable<(long From, long Until, T State)> UpTo(long step, int first)
    {
        for (var i = first; i < entries.Count && entries[i].Step <= step; i++)
        {
            var until = i + 1 < entries.Count ? entries[i + 1].Step : long.MaxValue;
            if (until != entries[i].Step)
            {
                yield return (entries[i].Step, until, entries[i].State);
            }
        }
    }

    /// <summary>The place of the last entry that began before a step; the first when there is none.</summary>
    private int At(long step)
    {
        var (low, high) = (0, entries.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = entries[middle].Step < step ? (middle + 1, high) : (low, middle);
        }

        return Math.Max(0, low - 1);
    }
}
