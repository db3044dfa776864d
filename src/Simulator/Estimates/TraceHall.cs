using Queueing.Domain.Estimates;
using Queueing.Simulator.Traces;

namespace Queueing.Simulator.Estimates;

/// <summary>The state of a replayed hall: who waits, who serves, and what was seen of each queue.</summary>
internal sealed class TraceHall
{
    /// <summary>A server not seen for so long is not counted: a trace does not say when people sign out.</summary>
    private const int OnDutySeconds = 300;

    private readonly SortedDictionary<string, TraceQueue> queues = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (TraceRow? Serving, int SeenAt)> servers = new(StringComparer.Ordinal);
    private readonly RecentWaits waits = new();
    private readonly RecentWaits waitsOfAll = new();

    public TraceWait Look(TraceRow row)
    {
        var now = row.ArrivalSeconds;
        var at = TraceQueue.Instant(now);
        var queue = Of(row);
        var windows = servers.Values.Count(x => x.Serving is not null || now - x.SeenAt <= OnDutySeconds);
        var busy = servers.Values.Count(x => x.Serving is not null);
        var ahead = queue.Ahead(row);
        var beside = queues.Values.Sum(x => x.Waiting.Count) - queue.Waiting.Count;
        var signs = new WaitSigns(
            row.Priority,
            ahead,
            queue.Waiting.Count,
            beside,
            queue.OldestWait(now),
            queues.Values.Max(x => x.OldestWait(now)),
            queue.Waits.Last ?? 0,
            queue.Waits.Mean(at) ?? 0,
            windows,
            busy,
            queue.Services.Mean.TotalSeconds,
            0);
        return new TraceWait(
            row.Service,
            now,
            row.WaitSeconds,
            signs with { Drain = DrainOf(signs) },
            waits.Last ?? 0,
            waits.Mean(at) ?? 0,
            waitsOfAll.Mean(at) ?? 0);
    }

    public void Arrive(TraceRow row) => Of(row).Arrive(row);

    public void Leave(TraceRow row) => Of(row).Waiting.Remove(row);

    public void Start(TraceRow row)
    {
        var at = TraceQueue.Instant(row.ArrivalSeconds + row.WaitSeconds);
        Of(row).Start(row);
        waitsOfAll.Add(at, row.WaitSeconds);
        if (row.WaitSeconds > 0)
        {
            waits.Add(at, row.WaitSeconds);
        }

        if (row.HasNamedServer)
        {
            servers[row.Server!] = (row, row.ArrivalSeconds + row.WaitSeconds);
        }
    }

    public void Finish(TraceRow row)
    {
        Of(row).Services.Add(TimeSpan.FromSeconds(row.ServiceSeconds!.Value));
        var serving = servers[row.Server!].Serving;
        servers[row.Server!] = (
            ReferenceEquals(serving, row) ? null : serving,
            row.ArrivalSeconds + row.WaitSeconds + row.ServiceSeconds!.Value);
    }

    private static double DrainOf(in WaitSigns signs) => FluidDrain.Of(
        signs.Ahead + signs.Beside + 1 - Math.Max(0, signs.Windows - signs.Busy),
        Math.Max(1, signs.Windows),
        TimeSpan.FromSeconds(signs.MeanService),
        [])!.Value.TotalSeconds;

    private TraceQueue Of(TraceRow row)
    {
        if (!queues.TryGetValue(row.Service, out var queue))
        {
            queues.Add(row.Service, queue = new TraceQueue());
        }

        return queue;
    }
}
