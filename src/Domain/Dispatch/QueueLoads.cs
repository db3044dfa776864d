using Queueing.Domain.Estimates;

namespace Queueing.Domain.Dispatch;

/// <summary>What a queue's wait estimates need of the hall: its windows, and who else waits for them. Not thread-safe.</summary>
/// <param name="view">The hall as it was last reported.</param>
public sealed class QueueLoads(HallView view)
{
    private readonly bool[] beside = new bool[view.Hall.Queues.Length];

    /// <summary>Works out a queue's load.</summary>
    /// <param name="queue">Its place.</param>
    /// <returns>The load.</returns>
    public QueueLoad Of(int queue)
    {
        Array.Clear(beside);
        var (windows, busy, opening) = (0, 0, 0);
        for (var window = 0; window < view.Hall.Windows.Length; window++)
        {
            var serves = view.ServesAt(window);
            if (!serves.Contains(queue))
            {
                continue;
            }

            if (!view.IsWorking(window))
            {
                opening += view.HasObeyed(window) ? 0 : 1;
                continue;
            }

            windows++;
            busy += view.HandAt(window) is null ? 0 : 1;
            foreach (var other in serves)
            {
                beside[other] = other != queue;
            }
        }

        var (waiting, oldest) = Beside();
        return new QueueLoad(windows, busy, waiting, oldest, opening);
    }

    private (int Waiting, DateTimeOffset? Oldest) Beside()
    {
        var waiting = 0;
        DateTimeOffset? oldest = null;
        for (var queue = 0; queue < beside.Length; queue++)
        {
            if (beside[queue] && view.QueueAt(queue) is { } summary)
            {
                waiting += summary.Waiting;
                oldest = oldest is null || summary.OldestEligibleAt < oldest ? summary.OldestEligibleAt ?? oldest : oldest;
            }
        }

        return (waiting, oldest);
    }
}
