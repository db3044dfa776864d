namespace Queueing.Gateway.Access;

/// <summary>
/// How often something may be tried under one key: a burst, and then one for each period (the generic cell rate algorithm, as a
/// leaky bucket that keeps one instant a key). Bounded in memory. Thread-safe.
/// </summary>
/// <param name="burst">How many tries at once.</param>
/// <param name="period">How long one try takes to come back.</param>
/// <param name="time">The machine's clock.</param>
internal sealed class AttemptBudget(int burst, TimeSpan period, TimeProvider time)
{
    private const int MaxKeys = 20_000;
    private readonly Lock gate = new();
    private readonly Dictionary<string, DateTimeOffset> owed = new(StringComparer.Ordinal);

    /// <summary>Takes a try.</summary>
    /// <returns>Null when it was there; else how long until the next one is. What is refused costs nothing.</returns>
    public TimeSpan? Take(string key)
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            var until = Max(owed.GetValueOrDefault(key), now) + period;
            var wait = until - now - (burst * period);
            if (wait > TimeSpan.Zero)
            {
                return wait;
            }

            MakeRoom(now);
            owed[key] = until;
            return null;
        }
    }

    /// <summary>Gives a try back that turned out to be none.</summary>
    public void GiveBack(string key)
    {
        lock (gate)
        {
            if (owed.TryGetValue(key, out var until))
            {
                owed[key] = until - period;
            }
        }
    }

    /// <summary>Keys that owe nothing are forgotten; among those that do, the ones that owe least go first.</summary>
    private void MakeRoom(DateTimeOffset now)
    {
        if (owed.Count < MaxKeys)
        {
            return;
        }

        foreach (var key in owed.Where(x => x.Value <= now).Select(x => x.Key).ToArray())
        {
            owed.Remove(key);
        }

        if (owed.Count >= MaxKeys)
        {
            foreach (var key in owed.OrderBy(x => x.Value).Take(MaxKeys / 10).Select(x => x.Key).ToArray())
            {
                owed.Remove(key);
            }
        }
    }

    private static DateTimeOffset Max(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
