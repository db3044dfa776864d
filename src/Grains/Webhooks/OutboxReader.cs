using Queueing.Domain.Halls;
using Queueing.Domain.Webhooks;
using Queueing.Domain.Webhooks.Published;
using Queueing.Grains.Journaling;

namespace Queueing.Grains.Webhooks;

/// <summary>
/// Reads an outbox's events where they were recorded, a page at a time; a courier has one of its own, so that one who is far behind
/// holds no more than one who is not.
/// </summary>
internal sealed class OutboxReader(IEventReader journal, Hall hall, Func<Outbox?> current)
{
    private const int PageSize = 256;

    private readonly OwnerReader owners = new(journal, hall.Id);
    private OwnerEvent?[] page = [];
    private OutboxPlace pageStart;
    private Outbox? older;

    /// <summary>The outbox of a day, the present one or one that is closed.</summary>
    public async ValueTask<Outbox> OutboxOf(DateOnly day)
    {
        if (current() is { } open && open.Day == day)
        {
            return open;
        }

        if (older?.Day != day)
        {
            older = (await OutboxStream.ReadAsync(journal, hall.Id, day)).State;
        }

        return older;
    }

    /// <summary>The event at a place, and what is public of it; null for one that stays inside or cannot be read.</summary>
    public async ValueTask<(OwnerEvent Event, PublicEvent Public)?> At(Outbox outbox, int index)
    {
        if (outbox.Day != pageStart.Day || index < pageStart.Index || index >= pageStart.Index + page.Length)
        {
            page = await PageAsync(outbox, index, Math.Min(PageSize, outbox.Count - index));
            pageStart = new OutboxPlace(outbox.Day, index);
        }

        return page[index - pageStart.Index] is { } e && e.Publish(hall) is { } found ? (e, found) : null;
    }

    private async ValueTask<OwnerEvent?[]> PageAsync(Outbox outbox, int start, int count)
    {
        var read = new Dictionary<(string Stream, long Version), OwnerEvent>();
        foreach (var wanted in Enumerable.Range(start, count).Select(i => outbox[i]).GroupBy(x => x.Stream, StringComparer.Ordinal))
        {
            foreach (var e in await owners.ReadAsync(owners.Named(wanted.Key), wanted.Min(x => x.Version) - 1, wanted.Max(x => x.Version)))
            {
                read[(wanted.Key, e.Version)] = e;
            }
        }

        return [.. Enumerable.Range(start, count).Select(i => read.GetValueOrDefault(outbox[i]))];
    }
}
