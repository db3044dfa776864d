using Queueing.Domain.Dispatch.Events;
using Queueing.Domain.Queues;
using Queueing.Domain.Routing;
using Queueing.Domain.Tests.Dispatch;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tides;

namespace Queueing.Domain.Tests.Routing;

public sealed class CallRoutingTests
{
    private FloorDay day = new(Floors.Small());

    public CallRoutingTests()
    {
        day.Staff("w1", "c1");
        day.Staff("w2", "c2");
        day.Staff("w3", "c3");
    }

    [Fact]
    public void In_ordinary_duty_a_window_is_given_its_own_queue_only()
    {
        day.Line(Floors.A, 2, oldestMinutes: 5);
        day.Line(Floors.B, 9, oldestMinutes: 30);
        var due = CallRouting.Choose(day.State.View, 0, day.Now);
        due.Length.ShouldBe(1);
        due[0].Queue.ShouldBe(Floors.A);
        due[0].Reason.Rule.ShouldBe(CallRule.LongestRelativeWait);
        due[0].Reason.Score.ShouldBe(1.0 / 3, 1e-9);
        due[0].Reason.RunnerUp.ShouldBeNull();
    }

    [Fact]
    public void On_tidal_duty_the_largest_efficiency_times_age_over_target_wins_and_the_runner_up_is_told()
    {
        PutOnDuty();
        day.Line(Floors.A, 2, oldestMinutes: 9.5);
        day.Line(Floors.B, 9, oldestMinutes: 10);
        var due = CallRouting.Choose(day.State.View, 0, day.Now);
        due.Select(x => x.Queue).ShouldBe([Floors.A, Floors.B]);
        due[1].Reason.Rule.ShouldBe(CallRule.TidalDuty);
        due[1].Reason.Efficiency.ShouldBe(0.9);
        due[0].Reason.RunnerUp.ShouldBe(Floors.B);
        due[0].Reason.RunnerUpScore.ShouldBe(0.9 * 10 / 15, 1e-9);

        day.Line(Floors.B, 9, oldestMinutes: 12);
        CallRouting.Choose(day.State.View, 0, day.Now)[0].Queue.ShouldBe(Floors.B);
    }

    [Theory]
    [InlineData(12.4, false)]
    [InlineData(12.6, true)]
    public void A_further_queue_must_be_clearly_more_due_than_the_windows_own(double minutes, bool away)
    {
        day = new(Floors.Small().With(Floors.Settings with { HomePreference = 0.25 }));
        day.Staff("w1", "c1");
        PutOnDuty();
        day.Line(Floors.A, 2, oldestMinutes: 7.5);
        day.Line(Floors.B, 9, oldestMinutes: minutes);

        // 0.9 · minutes ÷ 15 − 0.25 against 0.5.
        CallRouting.Choose(day.State.View, 0, day.Now)[0].Queue.ShouldBe(away ? Floors.B : Floors.A);
    }

    [Theory]
    [InlineData(45, false)]
    [InlineData(45.1, true)]
    public void Beyond_three_targets_a_ticket_takes_any_window_able_to_serve_it_on_duty_or_not(double minutes, bool taken)
    {
        day.Line(Floors.A, 2, oldestMinutes: 20);
        day.Line(Floors.B, 1, oldestMinutes: minutes);
        var due = CallRouting.Choose(day.State.View, 0, day.Now);
        due[0].Queue.ShouldBe(taken ? Floors.B : Floors.A);
        due[0].Reason.Rule.ShouldBe(taken ? CallRule.Overdue : CallRule.LongestRelativeWait);
        CallRouting.Choose(day.State.View, 2, day.Now).Select(x => x.Queue).ShouldBe([Floors.A], "c3 cannot serve b");
    }

    [Fact]
    public void A_ticket_that_came_after_the_window_was_ready_says_so()
    {
        day.Report("w1", readySince: day.Now.AddMinutes(-3));
        day.Line(Floors.A, 1, oldestMinutes: 1);
        CallRouting.Choose(day.State.View, 0, day.Now)[0].Reason.Rule.ShouldBe(CallRule.ReadyWindow);
    }

    [Fact]
    public void An_arrival_goes_to_the_most_idle_primary_window_then_to_one_on_duty_then_if_overdue_to_any_able()
    {
        day.Now = Floors.Opening.AddHours(2);
        PutOnDuty();
        day.Report("w1", readySince: day.Now.AddMinutes(-30));
        day.Report("w2", readySince: day.Now.AddMinutes(-21));
        day.Line(Floors.B, 3, oldestMinutes: 1);
        Ready(1).ShouldBe([1, 0]);
        day.Report("w2", readySince: day.Now.AddMinutes(-14));
        Ready(1).ShouldBe([0, 1], "idle for longer than the allowance");

        day.Line(Floors.A, 3, oldestMinutes: 1);
        day.Report("w3", readySince: day.Now.AddMinutes(-31));
        Ready(0).ShouldBe([2, 0]);
        day.Line(Floors.A, 3, oldestMinutes: 46);
        Ready(0).ShouldBe([2, 0, 1]);
    }

    [Fact]
    public void The_window_that_was_idle_for_the_largest_part_of_its_day_comes_first()
    {
        day.Now = Floors.Opening.AddHours(2);
        day.Line(Floors.A, 1);
        day.Report("w1", readySince: day.Now.AddMinutes(-10), readyBefore: TimeSpan.FromMinutes(40));
        day.Report("w3", readySince: day.Now.AddMinutes(-30));
        Ready(0).ShouldBe([0, 2]);
    }

    [Fact]
    public void Without_the_dispatcher_the_heads_alone_are_compared_by_the_same_rule()
    {
        var hall = day.State.View.Hall;
        var a = new QueueHead(new TicketId(Floors.Date, Floors.A, 1), day.Now.AddMinutes(-10), day.Now.AddMinutes(-10));
        var b = new QueueHead(new TicketId(Floors.Date, Floors.B, 1), day.Now.AddMinutes(-12), day.Now.AddMinutes(-12));
        var due = CallRouting.WithoutDispatcher(hall, hall.Windows[0], [(Floors.B, b), (Floors.A, a)], day.Now);
        due.Select(x => x.Queue).ShouldBe([Floors.B, Floors.A]);
        due[0].Reason.Rule.ShouldBe(CallRule.WithoutDispatcher);
        var overdue = a with { EligibleAt = day.Now.AddHours(-2), Seniority = day.Now.AddHours(-2) };
        CallRouting.WithoutDispatcher(hall, hall.Windows[0], [(Floors.A, overdue)], day.Now).Single().Reason.Rule.ShouldBe(CallRule.Overdue);
        CallRouting.WithoutDispatcher(hall, hall.Windows[0], [(Floors.A, null)], day.Now).ShouldBeEmpty();
    }

    private List<int> Ready(int queue)
    {
        List<int> windows = [];
        CallRouting.ReadyWindows(day.State.View, queue, day.Now, windows);
        return windows;
    }

    private void PutOnDuty()
    {
        day.Policy.Pass(day.Now, []);
        day.Do(TideDecisions.Order(
            day.State, day.Policy.Pressures, new("w1"), Floors.B, null, day.Now, "supervisor:s1"));
        day.Log[^1].ShouldBeOfType<TideAssigned>();
        day.Report("w1");
    }
}
