using Queueing.Domain.Estimates;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Tickets.Events;
using Queueing.Grains.Journaling;
using Queueing.Grains.Queues;

namespace Queueing.Grains.Estimates;

/// <summary>Reads on in the streams of a hall's queues, and gives their events to the learner in the order of their instants.</summary>
internal sealed class WaitReader(IEventJournal journal, Hall hall, HallWaits waits)
{
    private readonly HashSet<StreamId> unreadable = [];

    /// <summary>Reads what a day's streams have beyond what is known.</summary>
    /// <returns>True when there was something.</returns>
    public async ValueTask<bool> ReadAsync(HallDay day)
    {
        var events = new List<(int Place, TicketEvent Event)>();
        foreach (var (stream, version) in await journal.ReadHeadsAsync(day))
        {
            if (stream.Kind == StreamKind.Queue
                && QueueId.TryParse(stream.Owner, out var queue)
                && hall.IndexOf(queue) is >= 0 and var place
                && version > waits.VersionOf(place)
                && !unreadable.Contains(stream))
            {
                events.AddRange((await ReadAsync(stream, waits.VersionOf(place))).Select(e => (place, e)));
            }
        }

        foreach (var (place, e) in events.OrderBy(x => x.Event.At).ThenBy(x => x.Place))
        {
            waits.Apply(place, e);
        }

        return events.Count > 0;
    }

    /// <summary>A damaged stream is its queue's trouble; the others are learned from all the same.</summary>
    private async ValueTask<IReadOnlyList<TicketEvent>> ReadAsync(StreamId stream, long after)
    {
        try
        {
            return [.. (await journal.ReadAsync(stream, after)).Select(recorded => QueueEvents.Codec.Decode(stream, recorded))];
        }
        catch (Exception e) when (e is JournalCorruptException or UnreadableEventException)
        {
            unreadable.Add(stream);
            return [];
        }
    }
}
