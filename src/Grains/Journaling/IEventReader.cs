using Queueing.Domain.Identities;

namespace Queueing.Grains.Journaling;

/// <summary>What can be read of the durable memory of all halls. Thread-safe.</summary>
public interface IEventReader
{
    /// <summary>Reads a stream's events in order.</summary>
    /// <param name="stream">The stream; one that does not exist reads as empty.</param>
    /// <param name="afterVersion">Events with a higher version are returned; 0 reads from the beginning.</param>
    /// <param name="cancellation">Gives up the read.</param>
    /// <returns>The events, without gaps.</returns>
    /// <exception cref="JournalCorruptException">What is stored is not what was appended (a gap, a failed check, a missing head).</exception>
    ValueTask<IReadOnlyList<RecordedEvent>> ReadAsync(StreamId stream, long afterVersion = 0, CancellationToken cancellation = default);

    /// <summary>Reads how far each stream of a hall-day has come, in one query.</summary>
    /// <param name="day">The hall and business day.</param>
    /// <param name="cancellation">Gives up the read.</param>
    /// <returns>The heads of the streams that hold events, in no promised order.</returns>
    ValueTask<IReadOnlyList<StreamHead>> ReadHeadsAsync(HallDay day, CancellationToken cancellation = default);
}
