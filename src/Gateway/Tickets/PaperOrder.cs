using System.Collections.Immutable;
using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;

namespace Queueing.Gateway.Tickets;

/// <summary>What was done by hand on one business day: papers, with the queue that each belongs to, and numbers of the system's that were served.</summary>
/// <param name="Date">The business day.</param>
/// <param name="Papers">The papers in the order of the request.</param>
/// <param name="Queues">The queue of each.</param>
/// <param name="Served">The numbers served, in the order of the request.</param>
internal sealed record PaperOrder(DateOnly Date, ImmutableArray<PaperEntry> Papers, ImmutableArray<QueueId> Queues, ImmutableArray<ServedOrder> Served)
{
    /// <summary>Gets the places of the papers of each queue.</summary>
    public IEnumerable<IGrouping<QueueId, int>> Shares => Enumerable.Range(0, Papers.Length).GroupBy(i => Queues[i]);
}
