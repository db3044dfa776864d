using System.Collections.Immutable;
using Queueing.Domain.Identities;
using Queueing.Domain.Queues;
using Queueing.Grains.Contracts;

namespace Queueing.Grains.Boards;

/// <summary>The calls a board shows and speaks, each once: (queue, version) identifies it, however often it is reported.</summary>
internal sealed class BoardAnnouncements
{
    /// <summary>How long an announcement stays: as long as owners report it.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(120);

    /// <summary>How many of the last called are shown.</summary>
    public const int Last = 20;

    private readonly List<Announcement> recent = [];
    private readonly HashSet<(QueueId Queue, long Version)> shown = [];
    private readonly List<Announcement> lastCalled = [];

    public ImmutableArray<Announcement> Recent => [.. recent];

    public ImmutableArray<Announcement> LastCalled => [.. lastCalled];

    /// <summary>Takes in what a report tells of; each report tells again of every call of the last two minutes.</summary>
    public void Take(QueueSummary summary)
    {
        var before = recent.Count;
        foreach (ref readonly var notice in summary.RecentCalls.AsSpan())
        {
            if (shown.Add((summary.Queue, notice.Version)))
            {
                var announcement = Of(summary.Queue, notice);
                recent.Add(announcement);
                AddCalled(announcement);
            }
        }

        if (recent.Count > before)
        {
            recent.Sort(OldestFirst);
            Sort();
        }
    }

    /// <summary>Takes in calls that were made before this board began, to be shown as called and not to be spoken again.</summary>
    public void Recall(QueueId queue, IEnumerable<CallNotice> calls)
    {
        foreach (var call in calls)
        {
            AddCalled(Of(queue, call));
        }

        Sort();
    }

    /// <summary>Lets go of what is too old to be shown as new.</summary>
    /// <returns>True when something went.</returns>
    public bool Expire(DateTimeOffset now) => recent.RemoveAll(x => now - x.At > Kept && shown.Remove((x.Queue, x.Version))) > 0;

    private static Announcement Of(QueueId queue, in CallNotice call) =>
        new(queue, call.Version, call.Number, call.Window, call.At, call.Recalls, call.Paper);

    private void AddCalled(Announcement announcement)
    {
        if (announcement.Recalls == 0 && !lastCalled.Exists(x => x.Version == announcement.Version && x.Queue == announcement.Queue))
        {
            lastCalled.Add(announcement);
        }
    }

    private void Sort()
    {
        lastCalled.Sort((a, b) => OldestFirst(b, a));
        lastCalled.RemoveRange(Math.Min(Last, lastCalled.Count), Math.Max(0, lastCalled.Count - Last));
    }

    private static int OldestFirst(Announcement a, Announcement b)
    {
        var order = a.At.CompareTo(b.At);
        order = order != 0 ? order : a.Queue.CompareTo(b.Queue);
        return order != 0 ? order : a.Version.CompareTo(b.Version);
    }
}
