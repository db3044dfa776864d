using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Queueing.Domain.Identities;
using Queueing.Grains.Journaling;
using Queueing.Grains.Privacy;
using Queueing.Journal.Sets;

namespace Queueing.Journal.Sqlite;

/// <summary>
/// Private texts in a database of their own beside the journal, so that a copy of the journal holds none of them. Thread-safe.
/// </summary>
/// <remarks>
/// They are few and change rarely: one connection, one call at a time, on the caller's thread. What is deleted or replaced is
/// overwritten with zeros (<c>secure_delete</c>) and the write-ahead log, which still has the old page, is emptied at once.
/// </remarks>
public sealed class SqlitePrivateTexts : IPrivateTexts, IDisposable
{
    private const int Version = 1;
    private readonly Lock _gate = new();
    private readonly JournalLock _lock;
    private readonly SqliteConnection _connection;
    private readonly PrivateTextsTable _table;
    private bool _closed;

    private SqlitePrivateTexts(JournalLock held, SqliteConnection connection)
    {
        _lock = held;
        _connection = connection;
        _table = new PrivateTextsTable(connection);
    }

    /// <summary>Opens the database, and makes it when absent.</summary>
    /// <param name="path">The file; made when absent, with its directory.</param>
    /// <returns>The texts.</returns>
    /// <exception cref="JournalUnavailableException">Another process holds it, it is newer than this program, or it cannot be opened.</exception>
    /// <exception cref="JournalCorruptException">The file is no sound database.</exception>
    public static SqlitePrivateTexts Open(string path)
    {
        var held = JournalLock.Hold(path);
        SqliteConnection? connection = null;
        SqlitePrivateTexts? texts = null;
        try
        {
            connection = SqliteConnections.OpenWriter(path);
            Prepare(connection);
            return texts = new SqlitePrivateTexts(held, connection);
        }
        catch (SqliteException e)
        {
            throw SqliteFailure.Refused(e, $"{path} cannot be opened");
        }
        finally
        {
            if (texts is null)
            {
                connection?.Dispose();
                held.Dispose();
            }
        }
    }

    /// <inheritdoc/>
    public ValueTask SetAsync(HallId hall, string key, string text, CancellationToken cancellation = default)
    {
        PrivateTextRules.RequireKey(hall, key);
        PrivateTextRules.RequireText(text);
        Do("A private text could not be stored", () =>
        {
            if (_table.Set(hall, key, text))
            {
                Scrub();
            }

            return true;
        }, cancellation);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask<string?> FindAsync(HallId hall, string key, CancellationToken cancellation = default)
    {
        PrivateTextRules.RequireKey(hall, key);
        return ValueTask.FromResult(Do("A private text could not be read", () => _table.Find(hall, key), cancellation));
    }

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<string>> KeysAsync(HallId hall, string prefix, CancellationToken cancellation = default)
    {
        PrivateTextRules.RequireHall(hall);
        ArgumentNullException.ThrowIfNull(prefix);
        return ValueTask.FromResult(Do("Private texts could not be listed", () => _table.Keys(hall, prefix), cancellation));
    }

    /// <inheritdoc/>
    public ValueTask DeleteAsync(HallId hall, IReadOnlyCollection<string> keys, CancellationToken cancellation = default)
    {
        PrivateTextRules.RequireHall(hall);
        ArgumentNullException.ThrowIfNull(keys);
        Do("Private texts could not be deleted", () =>
        {
            _table.Delete(hall, keys);
            Scrub();
            return true;
        }, cancellation);
        return ValueTask.CompletedTask;
    }

    /// <summary>Closes the database and lets go of its lock.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            if (!_closed)
            {
                _closed = true;
                _table.Dispose();
                _connection.Dispose();
                _lock.Dispose();
            }
        }
    }

    private static void Prepare(SqliteConnection connection)
    {
        SqliteConnections.MakeDurable(connection);
        SqliteConnections.Execute(connection, "PRAGMA secure_delete = ON");
        using var read = new SqliteStatement(connection, "PRAGMA user_version");
        read.Step();
        var found = read.Integer(0);
        read.Reset();
        if (found > Version)
        {
            throw new JournalUnavailableException(string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"{connection.DataSource} has version {found}, written by a newer program; this one knows {Version}. It was left alone."));
        }

        SqliteConnections.Execute(connection, PrivateTextsTable.Create);
        SqliteConnections.Execute(connection, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"PRAGMA user_version = {Version}"));
    }

    private T Do<T>(string failed, Func<T> work, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        lock (_gate)
        {
            if (_closed)
            {
                throw new JournalUnavailableException("The private texts are closed; nothing was changed.");
            }

            try
            {
                return work();
            }
            catch (SqliteException e)
            {
                throw SqliteFailure.Refused(e, failed);
            }
        }
    }

    private void Scrub() => SqliteConnections.Execute(_connection, "PRAGMA wal_checkpoint(TRUNCATE)");
}
