using System.Collections.Immutable;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;

namespace Queueing.Domain.Calendar;

/// <summary>
/// One-off sessions (专场): on one date some queues have exactly these sessions, whatever their schedules say; with none they
/// stay closed that day.
/// </summary>
/// <param name="Date">The business date.</param>
/// <param name="Reason">Why, as people are told.</param>
/// <param name="Queues">The queues; empty for all of the hall.</param>
/// <param name="Sessions">The sessions in order, apart, possibly none.</param>
public sealed record SpecialDay(
    DateOnly Date, LocalizedText Reason, ImmutableArray<QueueId> Queues, ImmutableArray<Session> Sessions)
{
    /// <summary>Tells whether it is about a queue.</summary>
    /// <param name="queue">The queue.</param>
    /// <returns>True when the queue is named, or none is.</returns>
    public bool Concerns(QueueId queue) => Queues.IsEmpty || Queues.Contains(queue);
}
