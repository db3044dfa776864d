using System.Collections.Immutable;
using Queueing.Domain.Calendar;
using Queueing.Domain.Dispatch;
using Queueing.Domain.Estimates;
using Queueing.Domain.Identities;
using Queueing.Domain.Queues;
using Queueing.Domain.Routing;
using Queueing.Domain.Tests.Dispatch;
using Queueing.Domain.Tests.Estimates;
using Queueing.Domain.Tests.Queues;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tides;
using Queueing.Domain.Windows;

namespace Queueing.Domain.Tests.Allocations;

/// <summary>
/// What the hot path allocates, gated: the bounds are what was measured with a tenth to spare, so that a boxed value or a
/// closure that slips in is seen. Times are not gated.
/// </summary>
public sealed class HotPathTests
{
    private const int Times = 2_000;
    private static readonly ImmutableArray<ServiceId> Services = [new ServiceId("household-move")];
    private static readonly WaitOutlook Outlook = WaitOutlook.Of(4);
    private readonly WindowId window = new("w001");
    private readonly TicketQueue queue = LiveQueue.Empty("household");
    private DateTimeOffset now = LiveQueue.Nine;

    [Fact]
    public void A_draw_decided_and_applied_allocates_at_most_1010_bytes_growth_of_the_tables_included()
    {
        BytesEach(_ => Draw()).ShouldBeInRange(100, 1010);
    }

    [Fact]
    public void A_call_decided_and_applied_allocates_at_most_820_bytes_growth_of_the_tables_included()
    {
        for (var i = 0; i < 2 * Times; i++)
        {
            Draw();
        }

        BytesEach(_ => Call()).ShouldBeInRange(100, 820);
    }

    [Fact]
    public void A_queues_report_to_the_dispatcher_allocates_nothing()
    {
        var (state, policy) = Floor();
        policy.Pass(Floors.Opening, []);
        var reports = new Queue<QueueSummary>(Enumerable.Range(0, 2 * Times).Select(i => Report(i % 35, i + 2, 1 + (i % 2))));
        var crossed = 0;

        BytesEach(i =>
        {
            state.View.Observe(reports.Dequeue());
            crossed += policy.Crosses(i % 35, Floors.Opening) ? 1 : 0;
        }).ShouldBe(0);
        crossed.ShouldBe(0);
    }

    [Fact]
    public void A_choice_allocates_its_answer_and_nothing_else()
    {
        var state = Floor().State;
        var chosen = 0;

        BytesEach(i => chosen += CallRouting.Choose(state.View, i % 229, Floors.Opening.AddMinutes(5)).Length).ShouldBeInRange(1, 170);
        chosen.ShouldBeGreaterThanOrEqualTo(Times);
    }

    [Fact]
    public void A_learned_forecast_of_a_wait_allocates_nothing()
    {
        var learner = new WaitLearner();
        for (var i = 0; i < WaitLearner.LeastSamples; i++)
        {
            var signs = WaitLearnerTests.Signs(i % 20);
            learner.Learn(signs, learner.Forecast(signs), 60 * (1 + (i % 20)));
        }

        var outlook = Outlook with { Load = new QueueLoad(4, 4, 3, now, 1), Model = learner.Model };
        for (var i = 0; i < 30; i++)
        {
            Draw();
        }

        var shown = 0L;
        BytesEach(i => shown += queue.Estimate(i % 30, now, LiveQueue.Ordinary.Id, now, outlook)!.Value.High.Ticks).ShouldBe(0);
        shown.ShouldBePositive();
    }

    /// <summary>The mean over many, after as many that make the code ready.</summary>
    private static long BytesEach(Action<int> action)
    {
        for (var i = 0; i < Times; i++)
        {
            action(i);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Times; i++)
        {
            action(i);
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / Times;
    }

    private static (DispatcherState State, TidalPolicy Policy) Floor()
    {
        var hall = Floors.Ring(35, 229, TidalMode.Auto);
        var state = new DispatcherState(new FloorPlan(hall));
        var policy = new TidalPolicy(state, HallDaySchedule.Of(hall, Floors.Date));
        for (var w = 0; w < 229; w++)
        {
            var id = new WindowId($"w{w}");
            foreach (var e in SeatDecisions.Seat(state, id, new StaffId($"c{w}"), Floors.Opening, "clerk:x").Events)
            {
                state.Apply(e);
            }

            state.View.Observe(new WindowSummary(id, 1, WindowPhase.Open, null, false, null, state.View.OrderAt(w), null, null, null, 0, default, default, null));
        }

        for (var q = 0; q < 35; q++)
        {
            state.View.Observe(Report(q, 1, 2));
        }

        return (state, policy);
    }

    private static QueueSummary Report(int at, long version, int waiting)
    {
        var id = new QueueId($"q{at}");
        var head = new QueueHead(new TicketId(Floors.Date, id, 1), Floors.Opening, Floors.Opening);
        return new QueueSummary(id, version, waiting, head, Floors.Opening, 21, 21, 15, TimeSpan.FromMinutes(6), [], [], null);
    }

    private void Draw()
    {
        now += TimeSpan.FromSeconds(1);
        queue.Apply(new QueueTurn(queue, now, Outlook).Draw(Services, TicketChannel.Kiosk, LiveQueue.Ordinary, "kiosk:k1"));
    }

    private void Call()
    {
        now += TimeSpan.FromSeconds(1);
        queue.Apply(new QueueTurn(queue, now, Outlook).Take(new CallId(window, queue.Version), LiveQueue.Reason, "clerk:w001-a")!);
    }
}
