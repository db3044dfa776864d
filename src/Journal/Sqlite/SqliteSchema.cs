using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Queueing.Grains.Journaling;

namespace Queueing.Journal.Sqlite;

/// <summary>The stored form and its version.</summary>
internal static class SqliteSchema
{
    /// <summary>The version this program writes and reads. A change of the stored form raises it and brings a migration.</summary>
    public const int Version = 1;

    // Streams are clustered by hall and day: the heads of a hall-day are read together and written close together.
    // A stream's id is a hash of its identity (see StreamsTable): its events stay findable when its own row is lost.
    private static readonly string[] Tables =
    [
        "CREATE TABLE meta (one INTEGER PRIMARY KEY CHECK (one = 1), schema_version INTEGER NOT NULL, epoch TEXT NOT NULL) STRICT",
        """
        CREATE TABLE streams (
            hall TEXT NOT NULL, day TEXT NOT NULL, kind TEXT NOT NULL, owner TEXT NOT NULL,
            id INTEGER NOT NULL UNIQUE, head INTEGER NOT NULL CHECK (head > 0),
            PRIMARY KEY (hall, day, kind, owner)) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE events (
            stream INTEGER NOT NULL, version INTEGER NOT NULL CHECK (version > 0),
            type TEXT NOT NULL, payload BLOB NOT NULL, checksum INTEGER NOT NULL,
            PRIMARY KEY (stream, version)) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE operations (
            hall TEXT NOT NULL, caller TEXT NOT NULL, key TEXT NOT NULL,
            fingerprint INTEGER NOT NULL, stream INTEGER NOT NULL, version INTEGER NOT NULL,
            PRIMARY KEY (hall, caller, key)) STRICT, WITHOUT ROWID
        """,
    ];

    /// <summary>Makes the tables in an empty database, or makes sure that the ones there can be used.</summary>
    /// <returns>The database's epoch.</returns>
    public static string Prepare(SqliteConnection connection)
    {
        if (Count(connection, "SELECT count(*) FROM sqlite_schema") == 0)
        {
            Create(connection);
        }

        return Require(connection);
    }

    /// <summary>Makes sure that a database is a journal that this program can read.</summary>
    /// <returns>The database's epoch.</returns>
    public static string Require(SqliteConnection connection)
    {
        if (Count(connection, "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'meta'") == 0)
        {
            throw new JournalUnavailableException($"{connection.DataSource} is a database, but not a journal. It was left alone.");
        }

        return RequireReadable(connection);
    }

    private static void Create(SqliteConnection connection)
    {
        SqliteConnections.MakeDurable(connection);
        SqliteConnections.Execute(connection, "BEGIN IMMEDIATE");
        foreach (var table in Tables)
        {
            SqliteConnections.Execute(connection, table);
        }

        using var insert = new SqliteStatement(connection, "INSERT INTO meta VALUES (1, ?1, ?2)");
        insert.Bind(1, Version).Bind(2, RandomNumberGenerator.GetHexString(16, lowercase: true)).Run();
        SqliteConnections.Execute(connection, "COMMIT");
    }

    private static string RequireReadable(SqliteConnection connection)
    {
        var found = Count(connection, "SELECT schema_version FROM meta");
        if (found > Version)
        {
            throw new JournalUnavailableException(string.Create(
                CultureInfo.InvariantCulture,
                $"{connection.DataSource} has schema version {found}, written by a newer program; this one knows {Version}. It was left alone."));
        }

        if (found < Version)
        {
            throw new JournalCorruptException(string.Create(
                CultureInfo.InvariantCulture, $"{connection.DataSource} has schema version {found}, which no program wrote."));
        }

        using var epoch = new SqliteStatement(connection, "SELECT epoch FROM meta");
        epoch.Step();
        return epoch.Text(0);
    }

    private static long Count(SqliteConnection connection, string sql)
    {
        using var statement = new SqliteStatement(connection, sql);
        return statement.Step() ? statement.Integer(0) : 0;
    }
}
