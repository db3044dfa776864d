using Queueing.Grains.Journaling;

namespace Queueing.Grains.Audit;

/// <summary>Who did what with which right. Read from the events of their owners: there is no second record to differ from them. Thread-safe.</summary>
public interface IAuditTrail
{
    /// <summary>Reads a hall's day.</summary>
    /// <param name="query">Which acts.</param>
    /// <param name="cancellation">Gives up the read.</param>
    /// <returns>A page of acts.</returns>
    /// <exception cref="JournalCorruptException">What is stored is not what was appended.</exception>
    ValueTask<AuditPage> ReadAsync(AuditQuery query, CancellationToken cancellation = default);
}
