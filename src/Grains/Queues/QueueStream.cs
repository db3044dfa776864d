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
    /// The event that answered an operation, with the state just after it; from whatever queue of the hall it was recorded in.
    /// </summary>
    public async ValueTask<(TicketQueue Queue, TicketEvent Event)?> FoldTo(RecordedOperation operation)
    {
        if (operation.Stream.Kind != StreamKind.Queue
            || !QueueId.TryParse(operation.Stream.Owner, out var owner)
            || hall.Find(owner) is not { } other)
        {
            return null;
        }

        var state = new TicketQueue(other, operation.Stream.Day.Date);
        TicketEvent? last = null;
        foreach (var recorded in await journal.ReadAsync(operation.Stream))
        {
            last = QueueEvents.Codec.Decode(operation.Stream, recorded);
            state.Apply(last);
            if (recorded.Version == operation.Version)
            {
                return (state, last);
            }
        }

        return null;
    }
}
