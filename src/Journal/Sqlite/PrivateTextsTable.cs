using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Queueing.Domain.Identities;

namespace Queueing.Journal.Sqlite;

/// <summary>The rows of the private texts. Keys are kept as bytes, whose order and equality are what the port says.</summary>
internal sealed class PrivateTextsTable(SqliteConnection connection) : IDisposable
{
    public const string Create =
        "CREATE TABLE IF NOT EXISTS texts (hall TEXT NOT NULL, key BLOB NOT NULL, text BLOB NOT NULL, PRIMARY KEY (hall, key)) STRICT, WITHOUT ROWID";

    private readonly SqliteStatement _set = new(
        connection, "INSERT INTO texts VALUES (?1, ?2, ?3) ON CONFLICT (hall, key) DO UPDATE SET text = excluded.text");

    private readonly SqliteStatement _find = new(connection, "SELECT text FROM texts WHERE hall = ?1 AND key = ?2");
    private readonly SqliteStatement _keys = new(connection, "SELECT key FROM texts WHERE hall = ?1 AND key >= ?2 ORDER BY key");
    private readonly SqliteStatement _delete = new(connection, "DELETE FROM texts WHERE hall = ?1 AND key = ?2");
    private readonly SqliteStatement _begin = new(connection, "BEGIN IMMEDIATE");
    private readonly SqliteStatement _commit = new(connection, "COMMIT");
    private readonly SqliteStatement _rollback = new(connection, "ROLLBACK");

    /// <returns>Whether another text was replaced.</returns>
    public bool Set(HallId hall, string key, string text)
    {
        var replaced = Find(hall, key) is not null;
        _set.Bind(1, hall.Value).Bind(2, Bytes(key)).Bind(3, Bytes(text)).Run();
        return replaced;
    }

    public string? Find(HallId hall, string key)
    {
        try
        {
            return _find.Bind(1, hall.Value).Bind(2, Bytes(key)).Step() ? Text(_find) : null;
        }
        finally
        {
            _find.Reset();
        }
    }

    public ImmutableArray<string> Keys(HallId hall, string prefix)
    {
        var keys = ImmutableArray.CreateBuilder<string>();
        _keys.Bind(1, hall.Value).Bind(2, Bytes(prefix));
        try
        {
            while (_keys.Step() && Text(_keys) is var key && key.StartsWith(prefix, StringComparison.Ordinal))
            {
                keys.Add(key);
            }
        }
        finally
        {
            _keys.Reset();
        }

        return keys.DrainToImmutable();
    }

    public void Delete(HallId hall, IReadOnlyCollection<string> keys)
    {
        _begin.Run();
        try
        {
            foreach (var key in keys)
            {
                _delete.Bind(1, hall.Value).Bind(2, Bytes(key)).Run();
            }

            _commit.Run();
        }
        catch (SqliteException)
        {
            _rollback.Run();
            throw;
        }
    }

    public void Dispose()
    {
        _set.Dispose();
        _find.Dispose();
        _keys.Dispose();
        _delete.Dispose();
        _begin.Dispose();
        _commit.Dispose();
        _rollback.Dispose();
    }

    /// <summary>UTF-16 with the high byte first: its bytes sort as ordinal text does.</summary>
    private static byte[] Bytes(string text) => System.Text.Encoding.BigEndianUnicode.GetBytes(text);

    private static string Text(SqliteStatement row) => System.Text.Encoding.BigEndianUnicode.GetString(row.Bytes(0));
}
