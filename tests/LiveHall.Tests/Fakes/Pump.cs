using Microsoft.Extensions.Time.Testing;

namespace Queueing.LiveHall.Tests.Fakes;

/// <summary>
/// Plays asynchronous work on this one thread by moving the clock. Without a synchronization context every continuation runs
/// where its timer fires, so the order of things is the order of time.
/// </summary>
internal static class Pump
{
    public static T Run<T>(FakeTimeProvider time, TimeSpan step, TimeSpan limit, Func<bool> isOver, Func<Task<T>> work)
    {
        var before = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            var end = time.GetUtcNow() + limit;
            var task = work();
            while (!task.IsCompleted)
            {
                (time.GetUtcNow() < end).ShouldBeTrue("the day did not end");

                // Cancelled delays complete on the thread pool, so the end of the day, and only that, is waited for.
                if (!isOver() || Task.WaitAny([task], 100) < 0)
                {
                    time.Advance(step);
                }
            }

            return task.GetAwaiter().GetResult();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(before);
        }
    }
}
