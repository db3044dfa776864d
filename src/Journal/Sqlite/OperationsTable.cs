using System.Globalization;
using Microsoft.Data.Sqlite;
using Queueing.Domain.Identities;
using Queueing.Grains.Journaling;

namespace Queueing.Journal.Sqlite;

/// <summary>Which operations were made, and which event answers each.</summary>
internal sealed class OperationsTable(SqliteConnection connection) : IDisposable
{
    private readonly SqliteStatement _insert = new(connection, "INSERT INTO operations VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
    private readonly SqliteStatement _find = new(
        connection,
        """
        SELECT o.fingerprint, o.version, s.hall, s.day, s.kind, s.owner, s.head
        FROM operations AS o LEFT JOIN streams AS s ON s.id = o.stream
        WHERE o.hall = ?1 AND o.caller = ?2 AND o.key = ?3
        """);

    public void Add(HallId hall, Operation operation, StreamRow stream, long version) =>
        Identify(_insert, hall, operation.Id).Bind(4, operation.Fingerprint).Bind(5, stream.Id).Bind(6, version).Run();

    public RecordedOperation? Find(HallId hall, OperationId operation)
    {
        try
        {
            return Identify(_find, hall, operation).Step() ? Current(hall, operation) : null;
        }
        finally
        {
            _find.Reset();
        }
    }

    public void Dispose()
    {
        _insert.Dispose();
        _find.Dispose();
    }

    private static SqliteStatement Identify(SqliteStatement statement, HallId hall, OperationId operation) =>
        statement.Bind(1, hall.Value).Bind(2, operation.Caller).Bind(3, operation.Key);

    private RecordedOperation Current(HallId hall, OperationId operation)
    {
        var version = _find.Integer(1);
        if (_find.IsNull(2) || _find.Text(2) != hall.Value
            || !DateOnly.TryParseExact(_find.Text(3), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            throw new JournalCorruptException($"The stream that answers {operation} of hall {hall} has no valid head. Nothing was changed.");
        }

        var stream = StreamsTable.Parse(new HallDay(hall, date), _find.Text(4), _find.Text(5));
        if (version < 1 || version > _find.Integer(6))
        {
            throw StreamsTable.Damaged(stream, version, $"the event answers {operation}, but the stored head is {_find.Integer(6)}");
        }

        return new RecordedOperation(operation, _find.Integer(0), stream, version);
    }
}
