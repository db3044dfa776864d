namespace Queueing.LiveHall.Floor;

/// <summary>Everybody at work at once. The first who fails ends the run.</summary>
internal sealed class Crew(CancellationTokenSource stop)
{
    private readonly Lock gate = new();
    private readonly List<Task> tasks = [];
    private Exception? fault;

    public void Start(Func<Task> work)
    {
        var task = work();
        lock (gate)
        {
            tasks.RemoveAll(x => x.IsCompletedSuccessfully);
            tasks.Add(task);
        }

        _ = task.ContinueWith(
            done =>
            {
                Interlocked.CompareExchange(ref fault, done.Exception!.InnerException, null);
                stop.Cancel();
            },
            CancellationToken.None,
            TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }

    /// <summary>Waits until nobody works any more, including those who were started meanwhile.</summary>
    public async Task FinishAsync()
    {
        while (Working() is { Length: > 0 } working)
        {
            try
            {
                await Task.WhenAll(working);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                // Sent home: by the end of the day, by the caller, or by the fault that is thrown below.
            }
            catch (Exception) when (Volatile.Read(ref fault) is not null)
            {
                // The first fault counts; what followed from it does not.
            }
        }

        if (Volatile.Read(ref fault) is { } first)
        {
            throw first;
        }
    }

    private Task[] Working()
    {
        lock (gate)
        {
            tasks.RemoveAll(x => x.IsCompleted);
            return [.. tasks];
        }
    }
}
