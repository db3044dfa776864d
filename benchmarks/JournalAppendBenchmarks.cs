using System.Text;
using BenchmarkDotNet.Attributes;
using Queueing.Domain.Identities;
using Queueing.Grains.Journaling;
using Queueing.Journal.Memory;
using Queueing.Journal.Sqlite;

namespace Queueing.Benchmarks;

/// <summary>Appends to the journal: one set waited for alone, and a hundred sets of one event each, on streams of their own, at once.</summary>
/// <remarks>Every set carries an operation, as a draw does, and a payload of 250 bytes. SQLite's directory decides what an fsync costs.</remarks>
[MemoryDiagnoser]
public class JournalAppendBenchmarks
{
    private const int Concurrent = 100;

    private static readonly HallDay Day = new(new HallId("huadu"), new DateOnly(2026, 3, 2));

    private readonly StreamId[] _streams = [.. Enumerable.Range(0, Concurrent).Select(i => new StreamId(Day, StreamKind.Queue, $"q{i}"))];
    private readonly Task<AppendOutcome>[] _appends = new Task<AppendOutcome>[Concurrent];
    private readonly EventData[] _events = [new("ticket-drawn", Encoding.UTF8.GetBytes(new string('x', 250)))];
    private DirectoryInfo? _directory;
    private IEventJournal _journal = null!;
    private int _operations;

    [Params("memory", "sqlite")]
    public string Store { get; set; } = "memory";

    [GlobalSetup]
    public void Open()
    {
        if (Store == "memory")
        {
            _journal = new MemoryJournal();
            return;
        }

        _directory = Directory.CreateTempSubdirectory("journal-benchmark-");
        _journal = SqliteJournal.Open(new SqliteJournalOptions(Path.Combine(_directory.FullName, "journal.db")));
    }

    [GlobalCleanup]
    public async Task CloseAsync()
    {
        if (_journal is IAsyncDisposable open)
        {
            await open.DisposeAsync();
        }

        _directory?.Delete(recursive: true);
    }

    [Benchmark]
    public async Task AppendOne() => await _journal.AppendAsync(NextSet(0));

    [Benchmark(OperationsPerInvoke = Concurrent)]
    public Task AppendHundredAtOnce()
    {
        for (var i = 0; i < Concurrent; i++)
        {
            _appends[i] = _journal.AppendAsync(NextSet(i)).AsTask();
        }

        return Task.WhenAll(_appends);
    }

    private AppendSet NextSet(int stream)
    {
        var operation = new Operation(new OperationId("kiosk:k1", $"{++_operations:x8}"), 7, _streams[stream], 0);
        return new AppendSet(Day.Hall, [new StreamAppend(_streams[stream], StreamAppend.AtHead, _events)], [operation]);
    }
}
