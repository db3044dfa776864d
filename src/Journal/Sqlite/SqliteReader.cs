using Microsoft.Data.Sqlite;
using Queueing.Domain.Identities;
using Queueing.Grains.Journaling;

namespace Queueing.Journal.Sqlite;

/// <summary>One read-only connection: what it reads is one moment of the database, whatever the writer does meanwhile.</summary>
internal sealed class SqliteReader : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteStatement _begin;
    private readonly SqliteStatement _end;
    private readonly StreamsTable _streams;
    private readonly EventsTable _events;
    private readonly OperationsTable _operations;

    public SqliteReader(string path)
    {
        _connection = SqliteConnections.OpenReader(path);
        _begin = new SqliteStatement(_connection, "BEGIN");
        _end = new SqliteStatement(_connection, "COMMIT");
        _streams = new StreamsTable(_connection);
        _events = new EventsTable(_connection);
        _operations = new OperationsTable(_connection);
    }

    public IReadOnlyList<RecordedEvent> Read(StreamId stream, long afterVersion, CancellationToken cancellation)
    {
        _begin.Run();
        try
        {
            return _events.Read(stream, _streams.Find(stream), afterVersion, cancellation);
        }
        finally
        {
            _end.Run();
        }
    }

    public IReadOnlyList<StreamHead> ReadHeads(HallDay day) => _streams.ReadHeads(day);

    public RecordedOperation? FindOperation(HallId hall, OperationId operation) => _operations.Find(hall, operation);

    public void Dispose()
    {
        _streams.Dispose();
        _events.Dispose();
        _operations.Dispose();
        _begin.Dispose();
        _end.Dispose();
        _connection.Dispose();
    }
}
