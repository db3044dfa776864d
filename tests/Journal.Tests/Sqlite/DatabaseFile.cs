using Microsoft.Data.Sqlite;
using Queueing.Journal.Sqlite;

namespace Queueing.Journal.Tests.Sqlite;

/// <summary>A database in a directory of its own, and the back door to it.</summary>
internal sealed class DatabaseFile : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("journal-");

    public string Path => System.IO.Path.Combine(_directory.FullName, "journal.db");

    public SqliteJournal Open() => SqliteJournal.Open(new SqliteJournalOptions(Path));

    /// <summary>Changes the database as no journal would.</summary>
    public int Tamper(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        connection.Open();
        return Execute(connection, sql);
    }

    public static int Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteNonQuery();
    }

    public void Dispose() => _directory.Delete(recursive: true);
}
