namespace Queueing.Grains.Tests.World;

/// <summary>
/// Runs a test and everything it awaits on one thread, as a silo runs an activation, in the order of arrival or, with a seed,
/// in one that the seed chooses. When nothing is left to run and the test is not done, it hangs, and fails.
/// </summary>
internal sealed class SingleThread : SynchronizationContext
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly List<(SendOrPostCallback Callback, object? State)> ready = [];
    private readonly Random? random;

    private SingleThread(int? seed) => random = seed is { } s ? new Random(s) : null;

    public static void Run(Func<Task> test, int? seed = null)
    {
        var before = Current;
        var thread = new SingleThread(seed);
        SetSynchronizationContext(thread);
        try
        {
            var task = test();
            while (!task.IsCompleted)
            {
                thread.Step();
            }

            task.GetAwaiter().GetResult();
        }
        finally
        {
            SetSynchronizationContext(before);
        }
    }

    public override void Post(SendOrPostCallback d, object? state)
    {
        lock (ready)
        {
            ready.Add((d, state));
            Monitor.Pulse(ready);
        }
    }

    public override SynchronizationContext CreateCopy() => this;

    private void Step()
    {
        (SendOrPostCallback Callback, object? State) item;
        lock (ready)
        {
            // A wait with a time-out comes back by way of the thread pool; nothing else leaves this thread.
            if (ready.Count == 0 && !Monitor.Wait(ready, Patience))
            {
                throw new InvalidOperationException("the test waits for something that will never come");
            }

            var index = random?.Next(ready.Count) ?? 0;
            item = ready[index];
            ready.RemoveAt(index);
        }

        item.Callback(item.State);
    }
}
