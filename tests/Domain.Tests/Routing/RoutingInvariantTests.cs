using FsCheck.Xunit;
using Queueing.Domain.Dispatch;
using Queueing.Domain.Routing;
using Queueing.Domain.Tests.Dispatch;
using Queueing.Domain.Tides;

namespace Queueing.Domain.Tests.Routing;

/// <summary>POLICY's invariants 5 and 6 on the fast layer, over random floors: windows with and without duty, lines young and overdue.</summary>
public sealed class RoutingInvariantTests
{
    [Property(MaxTest = 200)]
    public void A_free_window_asks_the_worst_overdue_queue_it_is_able_to_serve_first(int seed)
    {
        var view = RandomFloor(seed).State.View;
        for (var window = 0; window < view.Hall.Windows.Length; window++)
        {
            var worst = view.ServingAt(window).Queues.Select(x => Age(view, x)).Where(x => x > CallRouting.OverdueTargets).DefaultIfEmpty(0).Max();
            var due = CallRouting.Choose(view, window, Floors.Opening);
            if (worst > 0)
            {
                Age(view, view.Hall.IndexOf(due[0].Queue)).ShouldBe(worst, $"seed {seed}, window {window}");
                due[0].Reason.Rule.ShouldBe(CallRule.Overdue);
            }
            else
            {
                due.ShouldNotContain(x => x.Reason.Rule == CallRule.Overdue, $"seed {seed}, window {window}");
            }
        }
    }

    [Property(MaxTest = 200)]
    public void A_free_window_is_told_of_every_line_that_it_may_serve(int seed)
    {
        var view = RandomFloor(seed).State.View;
        for (var window = 0; window < view.Hall.Windows.Length; window++)
        {
            var due = CallRouting.Choose(view, window, Floors.Opening).Select(x => view.Hall.IndexOf(x.Queue)).ToArray();
            foreach (var queue in view.ServesAt(window).ToArray().Where(x => view.QueueAt(x)!.Waiting > 0))
            {
                due.ShouldContain(queue, $"seed {seed}, window {window}");
            }
        }
    }

    [Property(MaxTest = 200)]
    public void Whoever_waits_is_offered_to_every_ready_window_that_may_serve_them_and_overdue_to_every_one_able(int seed)
    {
        var view = RandomFloor(seed).State.View;
        var offered = new List<int>();
        for (var queue = 0; queue < view.Hall.Queues.Length; queue++)
        {
            CallRouting.ReadyWindows(view, queue, Floors.Opening, offered);
            for (var window = 0; window < view.Hall.Windows.Length; window++)
            {
                var able = Age(view, queue) > CallRouting.OverdueTargets ? view.ServingAt(window).Queues : view.ServesAt(window);
                offered.Contains(window).ShouldBe(
                    view.WindowAt(window) is { Ready: true } && able.Contains(queue), $"seed {seed}, window {window}, queue {queue}");
            }
        }
    }

    private static double Age(HallView view, int queue) =>
        view.QueueAt(queue)?.OldestEligibleAt is { } oldest ? (Floors.Opening - oldest) / view.Hall.Queues[queue].TargetWait : 0;

    private static FloorDay RandomFloor(int seed)
    {
        var random = new Random(seed);
        var day = new FloorDay(Floors.Ring(6, 14, TidalMode.Off));
        for (var w = 0; w < 14; w++)
        {
            if (random.Next(8) > 0)
            {
                day.Seat($"w{w}", $"c{w}");
                day.Report($"w{w}", readySince: random.Next(2) == 0 ? day.Now.AddMinutes(-random.Next(30)) : null);
            }
        }

        for (var q = 0; q < 6; q++)
        {
            day.Line(day.State.View.Hall.Queues[q].Id, random.Next(3), random.Next(90));
        }

        for (var w = 0; w < 14; w++)
        {
            var decision = TideDecisions.Order(
                day.State, day.Policy.Pressures, new($"w{w}"), new($"q{(w + 1 + random.Next(2)) % 6}"), null, day.Now, "supervisor:s1");
            if (random.Next(3) == 0 && decision.Rejection is null)
            {
                day.Do(decision);
            }
        }

        return day;
    }
}
