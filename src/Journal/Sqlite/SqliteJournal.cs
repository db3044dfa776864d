using Microsoft.Data.Sqlite;
using Queueing.Domain.Identities;
using Queueing.Grains.Journaling;
using Queueing.Journal.Sets;

namespace Queueing.Journal.Sqlite;

/// <summary>The journal in one SQLite database: the embedded default.</summary>
/// <remarks>
/// <para>Thread-safe. One thread writes, in write-ahead mode with an fsync a commit; sets that arrive during a commit share the next.</para>
/// <para>
/// A caller that gives up before its set is queued gets <see cref="OperationCanceledException"/> and nothing is appended; after that,
/// <see cref="JournalUncertainException"/>.
/// </para>
/// <para>
/// After a disk that is full or a database that turned read-only, appends work again as soon as the database accepts them; reads never stop.
/// </para>
/// </remarks>
public sealed class SqliteJournal : IEventJournal, IAsyncDisposable
{
    private readonly JournalLock _lock;
    private readonly SqliteWriter _writer;
    private readonly SqliteReaders _readers;

    private SqliteJournal(JournalLock held, SqliteJournalOptions options)
    {
        var session = WriterSession.Open(options);
        _lock = held;
        Epoch = session.Epoch;
        _writer = new SqliteWriter(options, session);
        _readers = new SqliteReaders(options.Path);
    }

    /// <summary>Gets a text made with the database: another epoch is another history, in which lower versions are no contradiction.</summary>
    public string Epoch { get; }

    /// <summary>Opens the database, and makes it when absent. What a killed process acknowledged is there.</summary>
    /// <param name="options">Where the database is.</param>
    /// <returns>The journal; its disposal appends what is queued and closes the database.</returns>
    /// <exception cref="JournalUnavailableException">
    /// The database is used by another process or journal, was written by a newer program, is not a journal, or cannot be opened and written.
    /// </exception>
    /// <exception cref="JournalCorruptException">The file is not a sound database.</exception>
    public static SqliteJournal Open(SqliteJournalOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var held = JournalLock.Hold(options.Path);
        SqliteJournal? journal = null;
        try
        {
            return journal = new SqliteJournal(held, options);
        }
        catch (SqliteException e)
        {
            throw SqliteFailure.Refused(e, $"{options.Path} cannot be opened");
        }
        finally
        {
            if (journal is null)
            {
                held.Dispose();
            }
        }
    }

    /// <inheritdoc/>
    public ValueTask<AppendOutcome> AppendAsync(AppendSet set, CancellationToken cancellation = default)
    {
        AppendSetRules.Require(set);
        return _writer.AppendAsync(set, cancellation);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<RecordedEvent>> ReadAsync(StreamId stream, long afterVersion = 0, CancellationToken cancellation = default) =>
        _readers.ReadAsync(stream, afterVersion, cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<StreamHead>> ReadHeadsAsync(HallDay day, CancellationToken cancellation = default) =>
        _readers.ReadHeadsAsync(day, cancellation);

    /// <inheritdoc/>
    public ValueTask<RecordedOperation?> FindOperationAsync(HallId hall, OperationId operation, CancellationToken cancellation = default) =>
        _readers.ReadAsync(
            static (reader, wanted, _) => reader.FindOperation(wanted.hall, wanted.operation), (hall, operation), cancellation);

    /// <summary>Ends the reads under way, appends what is queued, closes the database and lets go of its lock.</summary>
    /// <returns>A task that ends when another journal may open the database.</returns>
    public async ValueTask DisposeAsync()
    {
        // The writer last: the last connection to close folds the log into the database, which a reader could not.
        await _readers.DisposeAsync();
        await _writer.DisposeAsync();
        _lock.Dispose();
    }
}
