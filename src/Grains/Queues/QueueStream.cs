using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Queues;
using Queueing.Domain.Tickets.Events;
using Queueing.Grains.Batching;
using Queueing.Grains.Journaling;

namespace Queueing.Grains.Queues;

/// <summary>A queue's state together with the stream it is folded from.</summary>
internal sealed class QueueStream(IEventJournal journal, Hall hall, HallDay day, Queue definition) : IWrittenStream<TicketEvent>
{
    private (StreamId Stream, TicketQueue State)? folded;

    public StreamId Id { get; } = IdOf(day, definition.Id);

    public TicketQueue Queue { get; } = new(definition, day.Date);

    public long Version => Queue.Version;

    public static StreamId IdOf(HallDay day, QueueId queue) => new(day, StreamKind.Queue, queue.Value);

    public async ValueTask CatchUp()
    {
        foreach (var recorded in await journal.ReadAsync(Id, Queue.Version))
        {
            Queue.Apply(QueueEvents.Codec.Decode(Id, recorded));
        }
    }

    public StreamAppend Next(IReadOnlyList<TicketEvent> events) => new(Id, Queue.Version, QueueEvents.Codec.Encode(events));

    public void Apply(TicketEvent e) => Queue.Apply(e);

    /// <summary>
    /// Reads the event that answered an operation, with the state just after it; from whatever queue of the hall it was recorded in.
    /// Whoever lost many answers asks for them in their order: each fold goes on from the one before.
    /// </summary>
    public async ValueTask<T?> FoldTo<T>(RecordedOperation operation, Func<TicketQueue, TicketEvent, T> read)
        where T : class
    {
        if (operation.Stream.Kind != StreamKind.Queue
            || !QueueId.TryParse(operation.Stream.Owner, out var owner)
            || hall.Find(owner) is not { } other)
        {
            return null;
        }

        // Taken while it is gone on with: another repeat meanwhile folds from the beginning.
        var state = folded is var (stream, before) && stream == operation.Stream && before.Version < operation.Version
            ? before
            : new TicketQueue(other, operation.Stream.Day.Date);
        folded = null;
        foreach (var recorded in await journal.ReadAsync(operation.Stream, state.Version))
        {
            var last = QueueEvents.Codec.Decode(operation.Stream, recorded);
            state.Apply(last);
            if (recorded.Version == operation.Version)
            {
                folded = (operation.Stream, state);
                return read(state, last);
            }
        }

        return null;
    }
}
