using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Queueing.Journal.Sqlite;

/// <summary>A statement prepared once, at its first use, and run many times.</summary>
/// <remarks>
/// It goes to SQLite directly, because a command of the ADO.NET layer boxes each parameter and looks it up by name at every run,
/// and retries a busy database by sleeping. Not thread-safe, as its connection.
/// </remarks>
internal sealed class SqliteStatement(SqliteConnection connection, string sql) : IDisposable
{
    private readonly sqlite3 _database = connection.Handle!;
    private sqlite3_stmt? _prepared;

    private sqlite3_stmt Prepared => _prepared ??= Prepare();

    public SqliteStatement Bind(int index, long value)
    {
        Check(raw.sqlite3_bind_int64(Prepared, index, value));
        return this;
    }

    public SqliteStatement Bind(int index, string value)
    {
        Check(raw.sqlite3_bind_text(Prepared, index, value));
        return this;
    }

    public SqliteStatement Bind(int index, ReadOnlySpan<byte> value)
    {
        Check(raw.sqlite3_bind_blob(Prepared, index, value));
        return this;
    }

    public SqliteStatement BindText(int index, ReadOnlySpan<byte> utf8)
    {
        Check(raw.sqlite3_bind_text(Prepared, index, utf8));
        return this;
    }

    /// <summary>Moves to the next row; the caller resets the statement after the last one it wants.</summary>
    public bool Step()
    {
        var result = raw.sqlite3_step(Prepared);
        if (result is raw.SQLITE_ROW or raw.SQLITE_DONE)
        {
            return result == raw.SQLITE_ROW;
        }

        try
        {
            SqliteException.ThrowExceptionForRC(result, _database);
            return false;
        }
        finally
        {
            Reset();
        }
    }

    public void Run()
    {
        Step();
        Reset();
    }

    public void Reset() => raw.sqlite3_reset(Prepared);

    public bool IsNull(int column) => raw.sqlite3_column_type(Prepared, column) == raw.SQLITE_NULL;

    public long Integer(int column) => raw.sqlite3_column_int64(Prepared, column);

    public string Text(int column) => Encoding.UTF8.GetString(Bytes(column));

    /// <summary>The column's bytes; they are gone at the next step.</summary>
    public ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(Prepared, column);

    public void Dispose() => _prepared?.Dispose();

    private sqlite3_stmt Prepare()
    {
        Check(raw.sqlite3_prepare_v3(_database, sql, raw.SQLITE_PREPARE_PERSISTENT, out var statement));
        return statement;
    }

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, _database);
}
