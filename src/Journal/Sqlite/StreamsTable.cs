using System.Globalization;
using Microsoft.Data.Sqlite;
using Queueing.Domain.Identities;
using Queueing.Grains.Journaling;

namespace Queueing.Journal.Sqlite;

/// <summary>Which streams there are, and how far each has come.</summary>
internal sealed class StreamsTable(SqliteConnection connection) : IDisposable
{
    private readonly SqliteStatement _find = new(
        connection,
        """
        SELECT id, head, (SELECT max(version) FROM events WHERE stream = streams.id)
        FROM streams WHERE hall = ?1 AND day = ?2 AND kind = ?3 AND owner = ?4
        """);

    private readonly SqliteStatement _isTaken = new(connection, "SELECT 1 FROM streams WHERE id = ?1");
    private readonly SqliteStatement _lastEvent = new(connection, "SELECT max(version) FROM events WHERE stream = ?1");
    private readonly SqliteStatement _heads = new(connection, "SELECT kind, owner, head FROM streams WHERE hall = ?1 AND day = ?2");
    private readonly SqliteStatement _insert = new(connection, "INSERT INTO streams VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
    private readonly SqliteStatement _advance = new(
        connection, "UPDATE streams SET head = ?5 WHERE hall = ?1 AND day = ?2 AND kind = ?3 AND owner = ?4");

    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Finds a stream, or the id that it will get with its first event.</summary>
    public StreamRow Find(StreamId stream)
    {
        var hash = EventChecksum.OfStream(stream);
        try
        {
            if (Identify(_find, stream).Step())
            {
                var (id, head, last) = (_find.Integer(0), _find.Integer(1), _find.Integer(2));
                return head == last
                    ? new StreamRow(id, hash, head)
                    : throw Damaged(stream, head, $"is the stored head, but the last event stored is {last}");
            }
        }
        finally
        {
            _find.Reset();
        }

        return new StreamRow(FreeId(stream, hash), hash, 0);
    }

    public void Advance(StreamId stream, StreamRow before, long head)
    {
        if (before.Head == 0)
        {
            Identify(_insert, stream).Bind(5, before.Id).Bind(6, head).Run();
        }
        else
        {
            Identify(_advance, stream).Bind(5, head).Run();
        }
    }

    public List<StreamHead> ReadHeads(HallDay day)
    {
        var heads = new List<StreamHead>();
        _heads.Bind(1, day.Hall.Value).Bind(2, Text(day.Date));
        try
        {
            while (_heads.Step())
            {
                var stream = Parse(day, _heads.Text(0), _heads.Text(1));
                var head = _heads.Integer(2);
                heads.Add(head > 0 ? new StreamHead(stream, head) : throw Damaged(stream, head, "is not a possible head"));
            }
        }
        finally
        {
            _heads.Reset();
        }

        return heads;
    }

    public static StreamId Parse(HallDay day, string kind, string owner) => Enum.TryParse<StreamKind>(kind, out var known)
        ? new StreamId(day, known, owner)
        : throw new JournalCorruptException($"Stream {day}/{kind}/{owner} is of no known kind.");

    public static JournalCorruptException Damaged(StreamId stream, long version, string what) =>
        new(string.Create(CultureInfo.InvariantCulture, $"Stream {stream}, version {version}: {what}. Nothing was changed."));

    public void Dispose()
    {
        _find.Dispose();
        _isTaken.Dispose();
        _lastEvent.Dispose();
        _heads.Dispose();
        _insert.Dispose();
        _advance.Dispose();
    }

    /// <summary>The first free id from the stream's hash on; two streams of one hash live side by side.</summary>
    private long FreeId(StreamId stream, ulong hash)
    {
        var id = unchecked((long)hash);
        while (Value(_isTaken, id) != 0)
        {
            id = unchecked(id + 1);
        }

        var orphan = Value(_lastEvent, id);
        return orphan == 0 ? id : throw Damaged(stream, orphan, "the event is stored, but the stream's head is missing");
    }

    private static long Value(SqliteStatement statement, long id)
    {
        statement.Bind(1, id);
        var value = statement.Step() ? statement.Integer(0) : 0;
        statement.Reset();
        return value;
    }

    private static SqliteStatement Identify(SqliteStatement statement, StreamId stream) => statement
        .Bind(1, stream.Day.Hall.Value)
        .Bind(2, Text(stream.Day.Date))
        .Bind(3, stream.Kind.ToString())
        .Bind(4, stream.Owner);
}
