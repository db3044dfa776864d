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
    public ValueTask<IReadOnlyDictionary<QueueId, ImmutableArray<TicketEvent>>> ReadAsync(HallDay day, CancellationToken cancellation = default) =>
        HallStreams.ReadAsync<QueueId, TicketEvent>(journal, day, StreamKind.Queue, QueueEvents.Codec, cancellation);
}
