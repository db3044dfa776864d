namespace Queueing.LiveHall.Accounts;

/// <summary>When windows were open; breaks are not.</summary>
internal sealed class OpenHours
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, DateTimeOffset> open = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TimeSpan> total = new(StringComparer.Ordinal);

    public void Opened(string window, DateTimeOffset at)
    {
        lock (gate)
        {
            open.TryAdd(window, at);
        }
    }

    public void Closed(string window, DateTimeOffset at)
    {
        lock (gate)
        {
            if (open.Remove(window, out var since) && at > since)
            {
                total[window] = total.GetValueOrDefault(window) + (at - since);
            }
        }
    }

    public TimeSpan Of(string window)
    {
        lock (gate)
        {
            return total.GetValueOrDefault(window);
        }
    }
}
