using Microsoft.Data.Sqlite;
using Queueing.Grains.Journaling;
using SQLitePCL;

namespace Queueing.Journal.Sqlite;

/// <summary>What an error of SQLite means for the caller.</summary>
internal static class SqliteFailure
{
    /// <summary>An error after which nothing of what was tried is in the database.</summary>
    public static Exception Refused(SqliteException error, string what) => error.SqliteErrorCode switch
    {
        raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB =>
            new JournalCorruptException($"{what}: the database is damaged; nothing was changed. {error.Message}", error),
        raw.SQLITE_CONSTRAINT =>
            new JournalCorruptException($"{what}: the database holds rows that its heads deny; nothing was changed. {error.Message}", error),
        raw.SQLITE_FULL =>
            new JournalUnavailableException($"{what}: no room is left for the database; nothing was appended. {error.Message}", error),
        raw.SQLITE_READONLY =>
            new JournalUnavailableException($"{what}: the database cannot be written; nothing was appended. {error.Message}", error),
        _ => new JournalUnavailableException($"{what}: the database refused; nothing was appended. {error.Message}", error),
    };

    /// <summary>Tells whether a commit that failed may still be found in the database.</summary>
    /// <remarks>
    /// A commit ends with one frame of the write-ahead log and its fsync. With these errors that frame was never whole. After any
    /// other, above all a failed fsync, it may be there when the log is next recovered.
    /// </remarks>
    public static bool LeavesCommitUncertain(SqliteException error) => error.SqliteErrorCode
        is not (raw.SQLITE_FULL or raw.SQLITE_READONLY or raw.SQLITE_BUSY or raw.SQLITE_LOCKED or raw.SQLITE_CONSTRAINT);
}
