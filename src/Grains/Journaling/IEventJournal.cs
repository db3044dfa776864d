using Queueing.Domain.Identities;

namespace Queueing.Grains.Journaling;

/// <summary>The durable memory of all halls: streams of events with atomic appends over several streams.</summary>
/// <remarks>
/// <para>Thread-safe. An append that returned <see cref="AppendOutcome.Committed"/> survives the loss of the process and of power.</para>
/// <para>
/// Concurrent sets may share one commit. Each set is judged alone, in the order of arrival, against what the sets before it
/// left: a refused set never fails its neighbours.
/// </para>
/// <para>
/// Within a set, operations are judged before versions: a repeat whose stream has moved on is <see cref="AppendOutcome.Repeated"/>.
/// </para>
/// </remarks>
public interface IEventJournal : IEventReader
{
    /// <summary>Appends a set: all of it durably, or nothing.</summary>
    /// <param name="set">The set. Malformed sets (no append, an empty append, a stream twice, another hall's stream) throw <see cref="ArgumentException"/>.</param>
    /// <param name="cancellation">Gives up waiting; whether the set was appended is then uncertain.</param>
    /// <returns>What became of the set.</returns>
    /// <exception cref="JournalUncertainException">The set may or may not be durable. Reload before deciding anything else.</exception>
    /// <exception cref="JournalUnavailableException">Nothing was appended: the store refuses writes (disk full, read-only, closed).</exception>
    /// <exception cref="JournalCorruptException">Nothing was appended: what is stored of the set's streams or operations is damaged.</exception>
    ValueTask<AppendOutcome> AppendAsync(AppendSet set, CancellationToken cancellation = default);

    /// <summary>Finds an operation that was made, on whatever day and stream.</summary>
    /// <param name="hall">The hall.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="cancellation">Gives up the read.</param>
    /// <returns>The operation, or null when it was never made durable.</returns>
    ValueTask<RecordedOperation?> FindOperationAsync(HallId hall, OperationId operation, CancellationToken cancellation = default);
}
