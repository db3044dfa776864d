using Microsoft.Data.Sqlite;
using Queueing.Domain.Identities;
using Queueing.Grains.Journaling;

namespace Queueing.Journal.Sqlite;

/// <summary>Reads a SQLite journal that this process does not hold, whether or not a service is writing it at the time.</summary>
/// <remarks>
/// No lock is taken, because none is needed: the database is in write-ahead mode, a read sees one moment of it and stands in
/// nobody's way, and the connection may not write. The lock file keeps a second writer out, not readers.
/// </remarks>
public sealed class SqliteArchive : IEventReader, IAsyncDisposable
{
    private readonly SqliteReaders _readers;

    private SqliteArchive(string path) => _readers = new SqliteReaders(path);

    /// <summary>Opens a journal for reading.</summary>
    /// <param name="path">The database file.</param>
    /// <returns>The archive.</returns>
    /// <exception cref="JournalUnavailableException">There is none, it was written by a newer program, is not a journal, or cannot be opened.</exception>
    /// <exception cref="JournalCorruptException">The file is not a sound database.</exception>
    public static SqliteArchive Open(string path)
    {
        if (!File.Exists(path))
        {
            throw new JournalUnavailableException($"There is no journal {path}.");
        }

        try
        {
            using var connection = SqliteConnections.OpenReader(path);
            SqliteSchema.Require(connection);
            return new SqliteArchive(path);
        }
        catch (SqliteException e)
        {
            throw SqliteFailure.Refused(e, $"{path} cannot be read");
        }
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<RecordedEvent>> ReadAsync(StreamId stream, long afterVersion = 0, CancellationToken cancellation = default) =>
        _readers.ReadAsync(stream, afterVersion, cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<StreamHead>> ReadHeadsAsync(HallDay day, CancellationToken cancellation = default) =>
        _readers.ReadHeadsAsync(day, cancellation);

    /// <summary>Ends the reads under way and closes the connections.</summary>
    /// <returns>A task that ends when the database is let go.</returns>
    public ValueTask DisposeAsync() => _readers.DisposeAsync();
}
