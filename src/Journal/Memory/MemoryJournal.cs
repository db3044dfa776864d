using Queueing.Domain.Identities;
using Queueing.Grains.Journaling;
using Queueing.Journal.Sets;

namespace Queueing.Journal.Memory;

/// <summary>A journal that keeps everything in memory and forgets it with the process: for tests, benchmarks and simulation.</summary>
/// <remarks>
/// Thread-safe. It answers as the durable stores do, completes every call before it returns, and needs no thread of its own,
/// so a single-threaded world stays deterministic with it.
/// </remarks>
public sealed class MemoryJournal : IEventJournal
{
    private readonly Lock _gate = new();
    private readonly Dictionary<StreamId, List<EventData>> _streams = [];
    private readonly Dictionary<HallDay, List<StreamId>> _streamsOfDay = [];
    private readonly Dictionary<(HallId Hall, OperationId Id), RecordedOperation> _operations = [];

    /// <inheritdoc/>
    public ValueTask<AppendOutcome> AppendAsync(AppendSet set, CancellationToken cancellation = default)
    {
        AppendSetRules.Require(set);
        cancellation.ThrowIfCancellationRequested();
        lock (_gate)
        {
            return ValueTask.FromResult(Refusal(set) ?? Commit(set));
        }
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<RecordedEvent>> ReadAsync(StreamId stream, long afterVersion = 0, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(afterVersion);
        cancellation.ThrowIfCancellationRequested();
        lock (_gate)
        {
            var events = _streams.GetValueOrDefault(stream) ?? [];
            var read = new RecordedEvent[Math.Max(0, events.Count - afterVersion)];
            for (var i = 0; i < read.Length; i++)
            {
                read[i] = new RecordedEvent(afterVersion + i + 1, events[(int)afterVersion + i]);
            }

            return ValueTask.FromResult<IReadOnlyList<RecordedEvent>>(read);
        }
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<StreamHead>> ReadHeadsAsync(HallDay day, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        lock (_gate)
        {
            var streams = _streamsOfDay.GetValueOrDefault(day) ?? [];
            return ValueTask.FromResult<IReadOnlyList<StreamHead>>(streams.ConvertAll(stream => new StreamHead(stream, Head(stream))));
        }
    }

    /// <inheritdoc/>
    public ValueTask<RecordedOperation?> FindOperationAsync(HallId hall, OperationId operation, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        lock (_gate)
        {
            return ValueTask.FromResult(_operations.GetValueOrDefault((hall, operation)));
        }
    }

    private AppendOutcome? Refusal(AppendSet set) => Repeat(set) ?? Conflict(set);

    private AppendOutcome? Repeat(AppendSet set)
    {
        foreach (var operation in set.Operations)
        {
            if (_operations.TryGetValue((set.Hall, operation.Id), out var existing))
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
            var head = Head(append.Stream);
            if (append.ExpectedVersion != StreamAppend.AtHead && append.ExpectedVersion != head)
            {
                return new AppendOutcome.Conflict(append.Stream, head);
            }
        }

        return null;
    }

    private AppendOutcome.Committed Commit(AppendSet set)
    {
        foreach (var operation in set.Operations)
        {
            var version = Head(operation.Stream) + operation.EventOffset + 1;
            _operations.Add((set.Hall, operation.Id), new RecordedOperation(operation.Id, operation.Fingerprint, operation.Stream, version));
        }

        var versions = new long[set.Appends.Count];
        for (var i = 0; i < versions.Length; i++)
        {
            var events = Events(set.Appends[i].Stream);
            events.AddRange(set.Appends[i].Events);
            versions[i] = events.Count;
        }

        return new AppendOutcome.Committed(versions);
    }

    private long Head(StreamId stream) => _streams.TryGetValue(stream, out var events) ? events.Count : 0;

    private List<EventData> Events(StreamId stream)
    {
        if (_streams.TryGetValue(stream, out var events))
        {
            return events;
        }

        if (!_streamsOfDay.TryGetValue(stream.Day, out var streams))
        {
            _streamsOfDay.Add(stream.Day, streams = []);
        }

        streams.Add(stream);
        _streams.Add(stream, events = []);
        return events;
    }
}
