namespace Queueing.Simulator.World.Checks;

/// <summary>For how long something has been so without a break, as seen at each look.</summary>
internal sealed class Standing
{
    private readonly Dictionary<(string What, string Of, string For), DateTimeOffset> since = [];

    /// <summary>Notes whether it is so now.</summary>
    /// <returns>For how long it has been.</returns>
    public TimeSpan For(string what, string of, bool isSo, DateTimeOffset now) => For((what, of, string.Empty), isSo, now);

    /// <summary>Notes whether it is so now, of one thing for another.</summary>
    /// <returns>For how long it has been.</returns>
    public TimeSpan For((string What, string Of, string For) what, bool isSo, DateTimeOffset now)
    {
        if (!isSo)
        {
            if (since.Count > 0)
            {
                since.Remove(what);
            }

            return TimeSpan.Zero;
        }

        since.TryAdd(what, now);
        return now - since[what];
    }
}
