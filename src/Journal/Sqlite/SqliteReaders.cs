using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Queueing.Domain.Identities;
using Queueing.Grains.Journaling;

namespace Queueing.Journal.Sqlite;

/// <summary>The read connections: as many reads at once as there are processors, and none waits for the writer.</summary>
/// <remarks>A read runs on its caller's thread. It is bounded by one stream's day or one hall-day's heads.</remarks>
internal sealed class SqliteReaders(string path) : IAsyncDisposable
{
    private static readonly int MaxReaders = Math.Max(2, Environment.ProcessorCount);

    private readonly SemaphoreSlim _permits = new(MaxReaders);
    private readonly ConcurrentStack<SqliteReader> _idle = new();
    private volatile bool _closed;

    public ValueTask<IReadOnlyList<RecordedEvent>> ReadAsync(StreamId stream, long afterVersion, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(afterVersion);
        return ReadAsync(
            static (reader, from, token) => reader.Read(from.stream, from.afterVersion, token), (stream, afterVersion), cancellation);
    }

    public ValueTask<IReadOnlyList<StreamHead>> ReadHeadsAsync(HallDay day, CancellationToken cancellation) =>
        ReadAsync(static (reader, wanted, _) => reader.ReadHeads(wanted), day, cancellation);

    public async ValueTask<T> ReadAsync<TArgument, T>(
        Func<SqliteReader, TArgument, CancellationToken, T> read, TArgument argument, CancellationToken cancellation)
    {
        await _permits.WaitAsync(cancellation);
        SqliteReader? reader = null;
        try
        {
            if (_closed)
            {
                throw new JournalUnavailableException($"The journal {path} is closed.");
            }

            if (!_idle.TryPop(out reader))
            {
                reader = new SqliteReader(path);
            }

            var result = read(reader, argument, cancellation);
            _idle.Push(reader);
            reader = null;
            return result;
        }
        catch (SqliteException e)
        {
            throw SqliteFailure.Refused(e, $"A read of {argument} failed");
        }
        finally
        {
            // Still held: the read failed, and so may have left the connection in any state.
            reader?.Dispose();
            _permits.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        _closed = true;
        for (var i = 0; i < MaxReaders; i++)
        {
            await _permits.WaitAsync();
        }

        while (_idle.TryPop(out var reader))
        {
            reader.Dispose();
        }

        _permits.Release(MaxReaders);
    }
}
