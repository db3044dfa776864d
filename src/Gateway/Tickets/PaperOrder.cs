using System.Collections.Immutable;
using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;

namespace Queueing.Gateway.Tickets;

/// <summary>A request's papers, all of one business day, and the queue that each belongs to.</summary>
/// <param name="Date">Their business day.</param>
/// <param name="Papers">The papers in the order of the request.</param>
/// <param name="Queues">The queue of each.</param>
internal sealed record PaperOrder(DateOnly Date, ImmutableArray<PaperEntry> Papers, ImmutableArray<QueueId> Queues)
{
    /// <summary>Gets the places of the papers of each queue.</summary>
    public IEnumerable<IGrouping<QueueId, int>> Shares => Enumerable.Range(0, Papers.Length).GroupBy(i => Queues[i]);
}
