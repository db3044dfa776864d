using System.Text;
using Microsoft.Data.Sqlite;
using Queueing.Grains.Journaling;

namespace Queueing.Journal.Sqlite;

/// <summary>The events themselves, each with the checksum that ties it to its place.</summary>
internal sealed class EventsTable(SqliteConnection connection) : IDisposable
{
    private readonly SqliteStatement _insert = new(connection, "INSERT INTO events VALUES (?1, ?2, ?3, ?4, ?5)");
    private readonly SqliteStatement _read = new(
        connection, "SELECT version, type, payload, checksum FROM events WHERE stream = ?1 AND version > ?2 ORDER BY version");

    public void Add(StreamRow stream, long version, EventData data)
    {
        Span<byte> buffer = stackalloc byte[256];
        var type = buffer[..Encoding.UTF8.GetBytes(data.Type, buffer)];
        _insert.Bind(1, stream.Id)
            .Bind(2, version)
            .BindText(3, type)
            .Bind(4, data.Payload.Span)
            .Bind(5, EventChecksum.OfEvent(stream.Hash, version, type, data.Payload.Span))
            .Run();
    }

    /// <summary>Reads the events after a version up to the head, each checked against its place.</summary>
    public RecordedEvent[] Read(StreamId stream, StreamRow row, long afterVersion, CancellationToken cancellation)
    {
        if (afterVersion >= row.Head)
        {
            return [];
        }

        var events = new List<RecordedEvent>((int)Math.Min(row.Head - afterVersion, 4096));
        _read.Bind(1, row.Id).Bind(2, afterVersion);
        try
        {
            for (var expected = afterVersion + 1; _read.Step(); expected++)
            {
                cancellation.ThrowIfCancellationRequested();
                events.Add(Current(stream, row, expected));
            }
        }
        finally
        {
            _read.Reset();
        }

        var last = afterVersion + events.Count;
        return last == row.Head
            ? events.ToArray()
            : throw StreamsTable.Damaged(stream, row.Head, $"is the stored head, but the last event stored is {last}");
    }

    public void Dispose()
    {
        _insert.Dispose();
        _read.Dispose();
    }

    private RecordedEvent Current(StreamId stream, StreamRow row, long expected)
    {
        var version = _read.Integer(0);
        if (version != expected)
        {
            throw StreamsTable.Damaged(stream, expected, $"the event is missing; the next one stored is {version}");
        }

        var payload = _read.Bytes(2);
        if (EventChecksum.OfEvent(row.Hash, version, _read.Bytes(1), payload) != _read.Integer(3))
        {
            throw StreamsTable.Damaged(stream, version, "the event does not match its checksum");
        }

        return new RecordedEvent(version, new EventData(_read.Text(1), payload.ToArray()));
    }
}
