using Microsoft.Data.Sqlite;

namespace Queueing.Journal.Sqlite;

/// <summary>Where a SQLite journal lives.</summary>
/// <param name="Path">The database file; made when absent, with its directory. A lock file and SQLite's own files lie beside it.</param>
public sealed record SqliteJournalOptions(string Path)
{
    /// <summary>Gets what is done to each new connection of the writer; lets tests take room or permission away.</summary>
    internal Action<SqliteConnection>? WriterOpened { get; init; }

    /// <summary>Gets what is done between a commit and its acknowledgement; a throw stands for a commit whose end is not known.</summary>
    internal Action? Committed { get; init; }
}
