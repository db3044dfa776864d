using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Queueing.Journal.Sqlite;

/// <summary>Opens connections with the settings that the journal's promises rest on.</summary>
internal static class SqliteConnections
{
    /// <summary>Long enough for an operator's backup to let go, short enough for an append to be refused in time.</summary>
    private const int BusyMilliseconds = 5_000;

    /// <summary>Opens a connection that may write; the settings of <see cref="MakeDurable"/> come after a look at what is there.</summary>
    public static SqliteConnection OpenWriter(string path) => Open(path, SqliteOpenMode.ReadWriteCreate);

    public static SqliteConnection OpenReader(string path) => Open(path, SqliteOpenMode.ReadOnly);

    /// <summary>Makes a commit mean what the port says: on the disk, with power lost the next moment.</summary>
    public static void MakeDurable(SqliteConnection connection)
    {
        Execute(connection, "PRAGMA journal_mode = WAL");
        Execute(connection, "PRAGMA synchronous = FULL");

        // Elsewhere than on Linux an fsync alone may stop at the disk's cache.
        Execute(connection, "PRAGMA fullfsync = ON");
        Execute(connection, "PRAGMA checkpoint_fullfsync = ON");

        // 4,000 pages are 16 MB: fewer checkpoints, whose fsyncs delay the commit they follow, and still a quick recovery.
        Execute(connection, "PRAGMA wal_autocheckpoint = 4000");
        Execute(connection, "PRAGMA journal_size_limit = 67108864");
        Execute(connection, "PRAGMA cache_size = -32000");
    }

    public static void Execute(SqliteConnection connection, string sql)
    {
        using var statement = new SqliteStatement(connection, sql);
        statement.Run();
    }

    private static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = mode,
            Pooling = false,
        }.ToString());
        try
        {
            connection.Open();
            raw.sqlite3_busy_timeout(connection.Handle!, BusyMilliseconds);
            return connection;
        }
        catch (SqliteException)
        {
            connection.Dispose();
            throw;
        }
    }
}
