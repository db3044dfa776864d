using BenchmarkDotNet.Attributes;
using Queueing.Domain.Estimates;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Queues;
using Queueing.Domain.Routing;
using Queueing.Domain.Tickets;

namespace Queueing.Benchmarks;

/// <summary>The hot path in memory: a ticket drawn, and one called, decided and applied, in a line of a thousand.</summary>
[MemoryDiagnoser]
public class QueueBenchmarks
{
    private const int Batch = 1_000;
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);
    private static readonly PriorityClass Ordinary = new(new PriorityClassId("ordinary"), new LocalizedText("普通", "Ordinary"), TimeSpan.Zero);
    private static readonly CallReason Reason =
        new(CallRule.LongestRelativeWait, TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), 1, 1.0 / 3, null, 0);

    private static readonly Queue Definition = new(
        new QueueId("household"),
        new LocalizedText("户籍", "Household registration"),
        "A",
        TimeSpan.FromMinutes(15),
        TimeSpan.FromMinutes(8),
        400,
        "weekdays");

    private readonly WindowId window = new("w001");
    private TicketQueue queue = null!;
    private DateTimeOffset now;
    private long version;

    [IterationSetup]
    public void FillLine()
    {
        queue = new TicketQueue(Definition, new DateOnly(2026, 3, 2));
        now = Start;
        version = 0;
        for (var i = 0; i < 2 * Batch; i++)
        {
            DrawOne();
        }
    }

    [Benchmark(OperationsPerInvoke = Batch)]
    public void Draw()
    {
        for (var i = 0; i < Batch; i++)
        {
            DrawOne();
        }
    }

    [Benchmark(OperationsPerInvoke = Batch)]
    public void Call()
    {
        for (var i = 0; i < Batch; i++)
        {
            now += TimeSpan.FromSeconds(1);
            var turn = new QueueTurn(queue, now, WaitOutlook.Of(4));
            queue.Apply(turn.Take(new CallId(window, version++), Reason, "clerk:w001-a")!);
        }
    }

    private void DrawOne()
    {
        now += TimeSpan.FromSeconds(1);
        var turn = new QueueTurn(queue, now, WaitOutlook.Of(4));
        queue.Apply(turn.Draw([new ServiceId("household-move")], TicketChannel.Kiosk, Ordinary, "kiosk:k1"));
    }
}
