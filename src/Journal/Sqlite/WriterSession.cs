using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Queueing.Journal.Sqlite;

/// <summary>The writer's connection, with all that is prepared and remembered on it.</summary>
internal sealed class WriterSession : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteStatement _begin;
    private readonly SqliteStatement _commit;
    private readonly SqliteStatement _rollback;

    private WriterSession(SqliteConnection connection, string epoch)
    {
        Epoch = epoch;
        _connection = connection;
        _begin = new SqliteStatement(connection, "BEGIN IMMEDIATE");
        _commit = new SqliteStatement(connection, "COMMIT");
        _rollback = new SqliteStatement(connection, "ROLLBACK");
        Appender = new SetAppender(connection);
    }

    public string Epoch { get; }

    public SetAppender Appender { get; }

    public static WriterSession Open(SqliteJournalOptions options)
    {
        var connection = SqliteConnections.OpenWriter(options.Path);
        WriterSession? session = null;
        try
        {
            var epoch = SqliteSchema.Prepare(connection);
            SqliteConnections.MakeDurable(connection);
            options.WriterOpened?.Invoke(connection);
            return session = new WriterSession(connection, epoch);
        }
        finally
        {
            if (session is null)
            {
                connection.Dispose();
            }
        }
    }

    public void Begin() => _begin.Run();

    public void Commit() => _commit.Run();

    /// <summary>Takes back the open transaction, if the error that calls for it has left one, and what was remembered with it.</summary>
    public void Rollback()
    {
        Appender.Forget();
        if (raw.sqlite3_get_autocommit(_connection.Handle!) == 0)
        {
            _rollback.Run();
        }
    }

    public void Dispose()
    {
        Appender.Dispose();
        _begin.Dispose();
        _commit.Dispose();
        _rollback.Dispose();
        _connection.Dispose();
    }
}
