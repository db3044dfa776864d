using Queueing.Domain.Estimates;
using Queueing.Domain.Queues;
using Queueing.Simulator.Traces;

namespace Queueing.Simulator.Estimates;

/// <summary>One queue of a replayed hall.</summary>
internal sealed class TraceQueue
{
    /// <summary>What the bank's own system gave its priority customers (class 2): ninety seconds.</summary>
    private const int HeadStartSeconds = 90;

    /// <summary>What a service takes before any is seen: POLICY's mean of the trace's services.</summary>
    private static readonly TimeSpan MeanService = TimeSpan.FromSeconds(178);

    private readonly RecentArrivals arrivals = new();

    public HashSet<TraceRow> Waiting { get; } = new(ReferenceEqualityComparer.Instance);

    public RecentWaits Waits { get; } = new();

    public ServiceTimes Services { get; } = new(MeanService);

    public static DateTimeOffset Instant(int second) => DateTimeOffset.UnixEpoch.AddSeconds(second);

    public double Ahead(TraceRow row) =>
        Waiting.Count(x => Seniority(x) <= Seniority(row))
        + arrivals.ExpectedBefore(Instant(row.ArrivalSeconds), Instant(Seniority(row)));

    public double OldestWait(int now) => Waiting.Count > 0 ? now - Waiting.Min(x => x.ArrivalSeconds) : 0;

    public void Arrive(TraceRow row)
    {
        Waiting.Add(row);
        arrivals.Add(Instant(row.ArrivalSeconds), TimeSpan.FromSeconds(HeadStart(row)));
    }

    /// <summary>Those served at once did not wait: they say nothing of waits.</summary>
    public void Start(TraceRow row)
    {
        Waiting.Remove(row);
        if (row.WaitSeconds > 0)
        {
            Waits.Add(Instant(row.ArrivalSeconds + row.WaitSeconds), row.WaitSeconds);
        }
    }

    private static int Seniority(TraceRow row) => row.ArrivalSeconds - HeadStart(row);

    private static int HeadStart(TraceRow row) => row.Priority >= 2 ? HeadStartSeconds : 0;
}
