using System.Collections.Immutable;
using Queueing.Domain.Identities;
using Queueing.Domain.Tickets.Events;
using Queueing.Grains.Journaling;
using Queueing.Grains.Queues;

namespace Queueing.Grains.Histories;

/// <summary>Reads histories from a journal.</summary>
/// <param name="journal">The journal.</param>
public sealed class QueueHistory(IEventReader journal) : IQueueHistory
{
    /// <inheritdoc/>
    public async ValueTask<IReadOnlyDictionary<QueueId, ImmutableArray<TicketEvent>>> ReadAsync(HallDay day, CancellationToken cancellation = default)
    {
        var streams = new SortedDictionary<QueueId, ImmutableArray<TicketEvent>>();
        foreach (var head in await journal.ReadHeadsAsync(day, cancellation))
        {
            if (head.Stream.Kind == StreamKind.Queue && QueueId.TryParse(head.Stream.Owner, out var queue))
            {
                var recorded = await journal.ReadAsync(head.Stream, 0, cancellation);
                streams[queue] = [.. recorded.Select(x => QueueEvents.Codec.Decode(head.Stream, x))];
            }
        }

        return streams;
    }
}
