using Microsoft.Extensions.Time.Testing;

namespace Queueing.LiveHall.Tests.Fakes;

/// <summary>Runs asynchronous work on this one thread and moves the clock on whenever nothing is left to do now.</summary>
internal sealed class Pump : SynchronizationContext
{
    private readonly Queue<(SendOrPostCallback Work, object? State)> queue = new();

    public static T Run<T>(FakeTimeProvider time, TimeSpan step, TimeSpan limit, Func<Task<T>> work)
    {
        var before = Current;
        var pump = new Pump();
        SetSynchronizationContext(pump);
        try
        {
            var task = work();
            var end = time.GetUtcNow() + limit;
            while (true)
            {
                while (pump.queue.TryDequeue(out var item))
                {
                    item.Work(item.State);
                }

                if (task.IsCompleted)
                {
                    return task.GetAwaiter().GetResult();
                }

                (time.GetUtcNow() < end).ShouldBeTrue("the day did not end");
                time.Advance(step);
            }
        }
        finally
        {
            SetSynchronizationContext(before);
        }
    }

    public override void Post(SendOrPostCallback d, object? state) => queue.Enqueue((d, state));

    public override void Send(SendOrPostCallback d, object? state) => d(state);
}
