using System.Collections.Immutable;
using Queueing.Domain.Identities;
using Queueing.Domain.Windows.Events;
using Queueing.Grains.Journaling;

namespace Queueing.Grains.Histories;

/// <summary>What happened at the windows on a hall's days, for those who account for it; it decides nothing. Thread-safe.</summary>
public interface IWindowHistory
{
    /// <summary>Reads a hall-day.</summary>
    /// <param name="day">The hall and business day; one that is not over gives what has happened so far.</param>
    /// <param name="cancellation">Gives up the read.</param>
    /// <returns>Each window's events in order; empty when none opened that day.</returns>
    /// <exception cref="JournalCorruptException">What is stored is not what was appended.</exception>
    /// <exception cref="UnreadableEventException">An event was written by a newer program.</exception>
    ValueTask<IReadOnlyDictionary<WindowId, ImmutableArray<WindowEvent>>> ReadAsync(HallDay day, CancellationToken cancellation = default);
}
