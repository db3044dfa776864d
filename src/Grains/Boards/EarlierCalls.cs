using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Queues;
using Queueing.Grains.Journaling;
using Queueing.Grains.Queues;

namespace Queueing.Grains.Boards;

/// <summary>Reads from the journal who was called before a board began: queues report the calls of the last two minutes only.</summary>
internal sealed class EarlierCalls(IEventJournal journal, Hall hall, DateOnly date)
{
    private readonly HashSet<StreamId> read = [];

    /// <summary>Reads the streams that are there and have not been read; each once.</summary>
    /// <returns>True when there was a call.</returns>
    public async ValueTask<bool> ReadAsync(IReadOnlyList<StreamHead> heads, BoardAnnouncements announcements)
    {
        var any = false;
        foreach (var head in heads)
        {
            if (head.Stream.Kind == StreamKind.Queue
                && QueueId.TryParse(head.Stream.Owner, out var queue)
                && hall.Find(queue) is { } definition
                && !read.Contains(head.Stream))
            {
                var calls = await ReadAsync(head.Stream, new TicketQueue(definition, date));
                read.Add(head.Stream);
                announcements.Recall(queue, calls);
                any |= calls.Count > 0;
            }
        }

        return any;
    }

    /// <summary>A damaged stream is its queue's trouble; the others' calls are shown all the same.</summary>
    private async ValueTask<IReadOnlyCollection<CallNotice>> ReadAsync(StreamId stream, TicketQueue queue)
    {
        var calls = new List<CallNotice>();
        try
        {
            foreach (var recorded in await journal.ReadAsync(stream, 0))
            {
                queue.Apply(QueueEvents.Codec.Decode(stream, recorded));
                if (queue.LastNotice is { Recalls: 0 } call && call.Version == queue.Version)
                {
                    calls.Add(call);
                }
            }
        }
        catch (Exception e) when (e is JournalCorruptException or UnreadableEventException)
        {
            return calls;
        }

        return [.. calls.TakeLast(BoardAnnouncements.Last)];
    }
}
