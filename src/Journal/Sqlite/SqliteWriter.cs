using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Queueing.Grains.Journaling;

namespace Queueing.Journal.Sqlite;

/// <summary>The one writer: sets queue up while a commit is under way, and the next commit takes them all (group commit).</summary>
internal sealed class SqliteWriter : IAsyncDisposable
{
    /// <summary>Sets a commit takes at most: some 10 ms of work, so that the first in a batch does not wait long for the last.</summary>
    private const int MaxBatch = 512;

    /// <summary>Sets that may wait; beyond it callers wait to get in, and memory stays bounded.</summary>
    private const int MaxQueued = 4_096;

    // Synchronous continuations: the only thing that waits for a set to arrive is the writer's own thread, and it is then woken
    // directly. Through the thread pool it would wait for callers that may be waiting for it.
    private readonly Channel<PendingAppend> _queue = Channel.CreateBounded<PendingAppend>(
        new BoundedChannelOptions(MaxQueued) { SingleReader = true, AllowSynchronousContinuations = true });

    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly PendingAppend[] _batch = new PendingAppend[MaxBatch];
    private readonly SqliteJournalOptions _options;
    private WriterSession? _session;

    public SqliteWriter(SqliteJournalOptions options, WriterSession session)
    {
        _options = options;
        _session = session;

        // A thread of its own: it blocks in fsync, which no thread of the pool should.
        new Thread(Run) { IsBackground = true, Name = "journal writer" }.Start();
    }

    public ValueTask<AppendOutcome> AppendAsync(AppendSet set, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var pending = new PendingAppend(set);
        return !cancellation.CanBeCanceled && _queue.Writer.TryWrite(pending)
            ? new ValueTask<AppendOutcome>(pending.Answer)
            : QueueAsync(pending, cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _ended.Task;
    }

    private async ValueTask<AppendOutcome> QueueAsync(PendingAppend pending, CancellationToken cancellation)
    {
        try
        {
            await _queue.Writer.WriteAsync(pending, cancellation);
        }
        catch (ChannelClosedException e)
        {
            throw new JournalUnavailableException($"The journal {_options.Path} is closed; nothing was appended.", e.InnerException ?? e);
        }

        try
        {
            return await pending.Answer.WaitAsync(cancellation);
        }
        catch (OperationCanceledException e)
        {
            throw new JournalUncertainException("The caller stopped waiting; the set may or may not be appended.", e);
        }
    }

    private void Run()
    {
        var count = 0;
        try
        {
            while ((count = TakeBatch()) > 0)
            {
                Write(_batch.AsSpan(0, count));
                Array.Clear(_batch, 0, count);
            }

            _session?.Dispose();
            _ended.SetResult();
        }
        catch (Exception e)
        {
            // A bug. Without the writer nothing can be appended: say so to everyone, instead of letting them wait or ending the process.
            Break(_batch.AsSpan(0, count), e);
        }
    }

    private int TakeBatch()
    {
        var count = 0;
        while (count < MaxBatch && _queue.Reader.TryRead(out var pending))
        {
            _batch[count++] = pending;
        }

        return count > 0 || !WaitForWork() ? count : TakeBatch();
    }

    private bool WaitForWork()
    {
        var arrival = _queue.Reader.WaitToReadAsync();
        return arrival.IsCompleted ? arrival.Result : arrival.AsTask().GetAwaiter().GetResult();
    }

    private void Write(ReadOnlySpan<PendingAppend> batch)
    {
        if (Begin(batch) is not { } session)
        {
            return;
        }

        try
        {
            foreach (var pending in batch)
            {
                pending.Judge(session.Appender);
            }
        }
        catch (SqliteException e)
        {
            TakeBack(batch, e);
            return;
        }

        try
        {
            session.Commit();
            _options.Committed?.Invoke();
        }
        catch (SqliteException e) when (!SqliteFailure.LeavesCommitUncertain(e))
        {
            TakeBack(batch, e);
            return;
        }
        catch (SqliteException e)
        {
            DropSession();
            Fail(batch, new JournalUncertainException($"A commit did not end well; its sets may or may not be appended. {e.Message}", e));
            return;
        }

        foreach (var pending in batch)
        {
            pending.Complete();
        }
    }

    /// <summary>Opens a transaction. When that fails no set is to blame, and none is tried alone: a busy database would be waited for each time.</summary>
    private WriterSession? Begin(ReadOnlySpan<PendingAppend> batch)
    {
        try
        {
            _session ??= WriterSession.Open(_options);
            _session.Begin();
            return _session;
        }
        catch (SqliteException e)
        {
            Fail(batch, SqliteFailure.Refused(e, "No transaction could be begun"));
            return null;
        }
    }

    /// <summary>Undoes a batch that is not in the database, and tries each of its sets alone: one that cannot be written fails only itself.</summary>
    private void TakeBack(ReadOnlySpan<PendingAppend> batch, SqliteException error)
    {
        Rollback();
        if (batch.Length == 1)
        {
            batch[0].Fail(SqliteFailure.Refused(error, "An append failed"));
            return;
        }

        for (var i = 0; i < batch.Length; i++)
        {
            Write(batch.Slice(i, 1));
        }
    }

    private void Rollback()
    {
        try
        {
            _session?.Rollback();
        }
        catch (SqliteException)
        {
            DropSession();
        }
    }

    /// <summary>Lets go of the connection; the next batch opens another and reads the heads anew.</summary>
    private void DropSession()
    {
        _session?.Dispose();
        _session = null;
    }

    private void Break(ReadOnlySpan<PendingAppend> batch, Exception error)
    {
        _queue.Writer.TryComplete(error);
        Fail(batch, new JournalUncertainException($"The journal's writer broke; the set may or may not be appended. {error.Message}", error));
        while (_queue.Reader.TryRead(out var pending))
        {
            pending.Fail(new JournalUnavailableException($"The journal's writer broke; nothing was appended. {error.Message}", error));
        }

        DropSession();
        _ended.SetResult();
    }

    private static void Fail(ReadOnlySpan<PendingAppend> batch, Exception error)
    {
        foreach (var pending in batch)
        {
            pending.Fail(error);
        }
    }
}
