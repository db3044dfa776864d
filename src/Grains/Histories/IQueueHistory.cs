using System.Collections.Immutable;
using Queueing.Domain.Identities;
using Queueing.Domain.Tickets.Events;
using Queueing.Grains.Journaling;

namespace Queueing.Grains.Histories;

/// <summary>What happened to tickets on a hall's days, for those who learn from it; it decides nothing. Thread-safe.</summary>
public interface IQueueHistory
{
    /// <summary>Reads a hall-day.</summary>
    /// <param name="day">The hall and business day; one that is not over gives what has happened so far.</param>
    /// <param name="cancellation">Gives up the read.</param>
    /// <returns>Each queue's events in order; empty when nobody came that day.</returns>
    /// <exception cref="JournalCorruptException">What is stored is not what was appended.</exception>
    /// <exception cref="UnreadableEventException">An event was written by a newer program.</exception>
    ValueTask<IReadOnlyDictionary<QueueId, ImmutableArray<TicketEvent>>> ReadAsync(HallDay day, CancellationToken cancellation = default);
}
