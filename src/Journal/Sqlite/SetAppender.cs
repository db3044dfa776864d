using Microsoft.Data.Sqlite;
using Queueing.Grains.Journaling;

namespace Queueing.Journal.Sqlite;

/// <summary>Judges sets and writes those that pass, inside whatever transaction is open.</summary>
/// <remarks>
/// A set is judged in full before any of it is written, so a refusal leaves nothing behind. The heads it remembers are right only
/// while it alone writes and every transaction commits: after a rollback, <see cref="Forget"/>.
/// </remarks>
internal sealed class SetAppender(SqliteConnection connection) : IDisposable
{
    /// <summary>About 20 MB; a day of 300 halls.</summary>
    private const int MaxRemembered = 100_000;

    private readonly StreamsTable _streams = new(connection);
    private readonly EventsTable _events = new(connection);
    private readonly OperationsTable _operations = new(connection);
    private readonly Dictionary<StreamId, StreamRow> _rows = [];

    public AppendOutcome Append(AppendSet set) => Repeat(set) ?? Conflict(set) ?? Write(set);

    private AppendOutcome? Repeat(AppendSet set)
    {
        foreach (var operation in set.Operations)
        {
            if (_operations.Find(set.Hall, operation.Id) is { } existing)
            {
                return new AppendOutcome.Repeated(existing);
            }
        }

        return null;
    }

    private AppendOutcome? Conflict(AppendSet set)
    {
        foreach (var append in set.Appends)
        {
            var head = Row(append.Stream).Head;
            if (append.ExpectedVersion != StreamAppend.AtHead && append.ExpectedVersion != head)
            {
                return new AppendOutcome.Conflict(append.Stream, head);
            }
        }

        return null;
    }

    /// <summary>Forgets the heads: what was written with them is not, or may not be, in the database.</summary>
    public void Forget() => _rows.Clear();

    public void Dispose()
    {
        _streams.Dispose();
        _events.Dispose();
        _operations.Dispose();
    }

    private AppendOutcome.Committed Write(AppendSet set)
    {
        foreach (var operation in set.Operations)
        {
            var row = Row(operation.Stream);
            _operations.Add(set.Hall, operation, row, row.Head + operation.EventOffset + 1);
        }

        var versions = new long[set.Appends.Count];
        for (var i = 0; i < versions.Length; i++)
        {
            versions[i] = Write(set.Appends[i]);
        }

        return new AppendOutcome.Committed(versions);
    }

    private long Write(StreamAppend append)
    {
        var row = Row(append.Stream);
        var head = row.Head;
        for (var i = 0; i < append.Events.Count; i++)
        {
            _events.Add(row, ++head, append.Events[i]);
        }

        _streams.Advance(append.Stream, row, head);
        _rows[append.Stream] = row with { Head = head };
        return head;
    }

    private StreamRow Row(StreamId stream)
    {
        if (_rows.TryGetValue(stream, out var row))
        {
            return row;
        }

        if (_rows.Count >= MaxRemembered)
        {
            _rows.Clear();
        }

        return _rows[stream] = _streams.Find(stream);
    }
}
