using System.Collections.Immutable;
using Queueing.Domain.Queues;
using Queueing.Grains.Contracts;

namespace Queueing.Grains.Boards;

/// <summary>The calls a board shows and speaks, each once: (queue, version) identifies it, however often it is reported.</summary>
internal sealed class BoardAnnouncements
{
    /// <summary>How long an announcement stays: as long as owners report it.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(120);

    private const int Last = 20;

    private readonly List<Announcement> recent = [];
    private readonly List<Announcement> lastCalled = [];

    public ImmutableArray<Announcement> Recent => [.. recent];

    public ImmutableArray<Announcement> LastCalled => [.. lastCalled];

    public void Take(QueueSummary summary)
    {
        foreach (ref readonly var notice in summary.RecentCalls.AsSpan())
        {
            var known = new Announcement(
                summary.Queue, notice.Version, notice.Number, notice.Window, notice.At, notice.Recalls, notice.Paper);
            if (!Holds(recent, known))
            {
                recent.Add(known);
            }

            if (notice.Recalls == 0 && !Holds(lastCalled, known))
            {
                lastCalled.Add(known);
            }
        }

        recent.Sort(OldestFirst);
        lastCalled.Sort((a, b) => OldestFirst(b, a));
        if (lastCalled.Count > Last)
        {
            lastCalled.RemoveRange(Last, lastCalled.Count - Last);
        }
    }

    /// <summary>Lets go of what is too old to be shown as new.</summary>
    /// <returns>True when something went.</returns>
    public bool Expire(DateTimeOffset now) => recent.RemoveAll(x => now - x.At > Kept) > 0;

    private static bool Holds(List<Announcement> list, Announcement announcement) =>
        list.Exists(x => x.Version == announcement.Version && x.Queue == announcement.Queue);

    private static int OldestFirst(Announcement a, Announcement b)
    {
        var order = a.At.CompareTo(b.At);
        order = order != 0 ? order : a.Queue.CompareTo(b.Queue);
        return order != 0 ? order : a.Version.CompareTo(b.Version);
    }
}
