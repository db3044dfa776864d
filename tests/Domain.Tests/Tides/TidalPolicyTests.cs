using Queueing.Domain.Dispatch.Events;
using Queueing.Domain.Identities;
using Queueing.Domain.Routing;
using Queueing.Domain.Tests.Dispatch;
using Queueing.Domain.Tides;
using Queueing.Domain.Windows;

namespace Queueing.Domain.Tests.Tides;

public sealed class TidalPolicyTests
{
    private FloorDay day = new(Floors.Small());

    [Fact]
    public void The_pressure_is_the_expected_delay_over_the_target()
    {
        StaffAll();
        day.Line(Floors.A, 4);
        day.Policy.Pass(day.Now, []);
        // 0.9 · 4 tickets · 6 min ÷ 2 windows ÷ 15 min.
        day.Policy.Pressures.Now[0].ShouldBe(0.72, 1e-9);
        day.Policy.Pressures.Capacity[0].ShouldBe(2);
        day.Policy.Pressures.Now[1].ShouldBe(0);
    }

    [Fact]
    public void Only_the_event_that_crosses_the_upper_threshold_asks_for_a_full_pass()
    {
        StaffAll();
        day.Policy.Pass(day.Now, []);
        day.Line(Floors.A, 2);
        day.Policy.Crosses(0, day.Now).ShouldBeFalse();
        day.Line(Floors.A, 3);
        day.Policy.Crosses(0, day.Now).ShouldBeTrue();
    }

    [Fact]
    public void The_draw_that_tips_a_queue_puts_the_best_donor_on_duty_for_all_its_skills_with_the_numbers()
    {
        StaffAll();
        day.Line(Floors.A, 3);
        day.React();
        var proposed = day.Log.OfType<TideProposed>().Single();
        proposed.Window.ShouldBe(new("w2"));
        proposed.Queues.ShouldBe([Floors.B, Floors.A]);
        proposed.Reason.Cause.ShouldBe(TidalCause.Pressure);
        proposed.Reason.Pressure.ShouldBe(0.54, 1e-9);
        proposed.Reason.Waiting.ShouldBe(3);
        Order(day, "w2").Tide.ShouldBe(proposed.Tide);
    }

    [Fact]
    public void Without_a_donor_a_person_comes_forward_and_without_that_the_queue_is_unhelped()
    {
        day.Staff("w1", "c1");
        day.Line(Floors.A, 30);
        day.React();
        var proposed = day.Log.OfType<TideProposed>().Single();
        (proposed.Window, proposed.Clerk, proposed.FromBackOffice).ShouldBe((new("t1"), new("p1"), true));
        proposed.Reason.Cause.ShouldBe(TidalCause.BackOffice);
        day.Policy.IsUnhelped(0).ShouldBeTrue();
        day.State.AlertOf(0)!.Level.ShouldBe(3);
    }

    [Fact]
    public void In_advise_mode_a_declined_proposal_goes_to_the_next_candidate_and_then_escalates()
    {
        var advised = new FloorDay(Floors.Small(TidalMode.Advise));
        advised.Staff("w1", "c1");
        advised.Staff("w2", "c2");
        advised.Line(Floors.A, 2);
        advised.React();
        var first = advised.State.Tides.Single();
        (first.State, first.Window).ShouldBe((TideState.Proposed, new("w2")));
        Order(advised, "w2").Tide.ShouldBeNull();

        advised.Do(TideDecisions.Decline(advised.State, first.Id, advised.Now, "supervisor:s1"));
        advised.React();
        var second = advised.State.Tides[1];
        (second.State, second.Window, second.FromBackOffice).ShouldBe((TideState.Proposed, new("t1"), true));

        advised.Now += Floors.Settings.ApproveWithin;
        advised.React();
        advised.State.Tides[1].State.ShouldBe(TideState.TimedOut);
        advised.State.Tides.Count.ShouldBe(2);
        advised.State.AlertOf(0)!.Level.ShouldBe(3);
    }

    [Fact]
    public void A_duty_is_kept_for_the_minimum_and_released_after_the_ebb_without_coming_back_in_the_cool_down()
    {
        var tide = Turn();
        day.Line(Floors.A, 0);
        day.Now += Floors.Settings.MinOpen - TimeSpan.FromSeconds(1);
        day.React();
        day.State.Find(tide)!.State.ShouldBe(TideState.Open);

        day.Now += TimeSpan.FromSeconds(1);
        day.React();
        day.State.Find(tide)!.State.ShouldBe(TideState.Draining);
        day.State.Find(tide)!.EndReason!.Cause.ShouldBe(TidalCause.Ebb);
        Order(day, "w2").Tide.ShouldBeNull();
        day.Report("w2");
        day.React();
        day.State.Find(tide)!.State.ShouldBe(TideState.Closed);

        day.Line(Floors.A, 6);
        day.Now += Floors.Settings.CoolDown - TimeSpan.FromSeconds(1);
        day.React();
        day.State.Tides.Count(x => x.Window == new WindowId("w2")).ShouldBe(1);
        day.Now += TimeSpan.FromSeconds(1);
        day.Line(Floors.A, 30);
        day.React();
        day.State.Tides.Count(x => x.Window == new WindowId("w2")).ShouldBe(2);
    }

    [Fact]
    public void A_seated_helper_is_let_go_when_nobody_has_waited_for_a_while()
    {
        day = new(Floors.Small().With(Floors.Settings with { Mode = TidalMode.Auto, Linger = TimeSpan.FromMinutes(30) }));
        var tide = Turn();
        day.Now += Floors.Settings.MinOpen;
        day.Line(Floors.A, 0);
        day.React();
        day.Now += TimeSpan.FromMinutes(30) - TimeSpan.FromSeconds(1);
        day.React();
        day.State.Find(tide)!.State.ShouldBe(TideState.Open);

        day.Now += TimeSpan.FromSeconds(1);
        day.React();
        day.State.Find(tide)!.EndReason.ShouldNotBeNull().Cause.ShouldBe(TidalCause.Ebb);
    }

    /// <summary>POLICY invariant 7; a short line can be below the lower threshold though nobody else serves it.</summary>
    [Fact]
    public void The_only_window_for_people_who_wait_is_let_go_when_another_serves_them()
    {
        day = new(Floors.Small().With(Floors.Settings with { Mode = TidalMode.Auto, Down = 0.45 }));
        day.Line(Floors.A, 2);
        day.React();
        day.Seat("t1", "p1");
        day.Report("t1");
        day.React();
        day.Now += Floors.Settings.MinOpen;
        day.Line(Floors.A, 1);
        day.Staff("w2", "c2");
        day.React();
        day.Policy.Pressures.Now[0].ShouldBeLessThan(0.45, "or this shows nothing");
        day.State.Tides[0].State.ShouldBe(TideState.Open);

        day.Staff("w1", "c1");
        day.React();
        day.State.Tides[0].EndReason.ShouldNotBeNull().Cause.ShouldBe(TidalCause.Ebb);
    }

    [Fact]
    public void Between_the_thresholds_a_duty_stays()
    {
        var tide = Turn();
        day.Line(Floors.A, 1);
        day.Now += TimeSpan.FromHours(3);
        day.React();
        day.Policy.Pressures.Now[0].ShouldBeInRange(Floors.Settings.Down, Floors.Settings.Up);
        day.State.Find(tide)!.State.ShouldBe(TideState.Open);
    }

    [Fact]
    public void A_helper_whose_own_queue_is_the_worse_off_keeps_its_duty_and_calls_its_own_first()
    {
        var tide = Turn();
        day.Line(Floors.B, 40, oldestMinutes: 30);
        day.Line(Floors.A, 2);
        day.Now += Floors.Settings.MinOpen;
        day.React();
        day.State.Find(tide)!.State.ShouldBe(TideState.Open);
        CallRouting.Choose(day.State.View, 1, day.Now)[0].Queue.ShouldBe(Floors.B);
    }

    [Fact]
    public void A_supervisors_order_stands_for_the_minimum_duty_and_no_opposite_one_is_made()
    {
        StaffAll();
        day.Policy.Pass(day.Now, []);
        day.Do(TideDecisions.Order(day.State, day.Policy.Pressures, new("w1"), Floors.B, null, day.Now, "supervisor:s1"));
        day.Report("w1", callsOnTide: 1);
        day.React();
        day.State.Tides[0].State.ShouldBe(TideState.Open);
        day.Now += TimeSpan.FromMinutes(59);
        day.Line(Floors.A, 30);
        day.React();
        day.State.Tides[0].State.ShouldBe(TideState.Open);
        day.State.Tides.ShouldNotContain(x => x.Window == new WindowId("w2"));
        day.Refused(TideDecisions.Order(day.State, day.Policy.Pressures, new("w2"), Floors.A, null, day.Now, "supervisor:s1"))
            .Detail.ShouldContain("the other way");
    }

    [Fact]
    public void Switched_off_it_moves_nobody_and_still_raises_alerts()
    {
        var off = new FloorDay(Floors.Small(TidalMode.Off));
        off.Staff("w1", "c1");
        off.Staff("w2", "c2");
        off.Line(Floors.A, 30);
        off.React();
        off.State.Tides.ShouldBeEmpty();
        off.State.AlertOf(0)!.Level.ShouldBe(1);
    }

    [Fact]
    public void Before_opening_nobody_is_moved_for_those_who_wait_at_the_door()
    {
        day.Now = Floors.Opening.AddMinutes(-5);
        StaffAll();
        day.Line(Floors.A, 40);
        day.React();
        day.State.Tides.ShouldBeEmpty();
        day.State.Alerts.ShouldBeEmpty();
    }

    [Fact]
    public void A_forecast_over_an_empty_queue_moves_nobody_and_raises_nothing()
    {
        var busy = new FloorDay(Floors.Expecting(400));
        busy.Staff("w1", "c1");
        busy.Line(Floors.A, 0);
        busy.Policy.Crosses(0, busy.Now).ShouldBeFalse();
        busy.React();
        busy.Policy.Pressures.Now[0].ShouldBeGreaterThan(Floors.Settings.Up, "or this shows nothing");
        busy.Log.ShouldNotContain(x => x is TideProposed || x is AlertRaised);

        busy.Line(Floors.A, 1);
        busy.Policy.Crosses(0, busy.Now).ShouldBeTrue("the first who comes is seen at once");
        busy.React();
        busy.State.Tides.ShouldHaveSingleItem();
        busy.State.AlertOf(0).ShouldNotBeNull();
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    public void No_more_windows_are_on_their_way_to_a_queue_than_people_wait_in_it(int waiting, int promised)
    {
        var busy = new FloorDay(Floors.Expecting(400));
        busy.Line(Floors.B, waiting);
        busy.React();
        busy.Policy.Pressures.Planned[1].ShouldBeGreaterThan(Floors.Settings.Up, "or this shows nothing");
        busy.State.Tides.Count.ShouldBe(promised);
        busy.Policy.IsUnhelped(1).ShouldBeFalse();
        busy.State.AlertOf(1)!.Level.ShouldBe(1);
        busy.Policy.Crosses(1, busy.Now).ShouldBeFalse();
    }

    [Fact]
    public void One_more_person_than_windows_on_their_way_asks_for_the_next()
    {
        var busy = new FloorDay(Floors.Expecting(400));
        busy.Line(Floors.B, 1);
        busy.React();
        busy.Line(Floors.B, 2);
        busy.Policy.Crosses(1, busy.Now).ShouldBeTrue();
    }

    [Fact]
    public void A_clerk_answers_only_for_themselves_and_a_supervisor_for_anybody()
    {
        StaffAll();
        day.Line(Floors.A, 3);
        day.React();
        var tide = day.State.Tides.Single();
        tide.Clerk.ShouldBe(new("c2"));
        day.Refused(TideDecisions.Acknowledge(day.State, tide.Id, day.Now, "clerk:c1")).Detail.ShouldContain("c2's to answer");
        day.Refused(TideDecisions.Decline(day.State, tide.Id, day.Now, "clerk:c1")).Detail.ShouldContain("c2's to answer");
        TideDecisions.Decline(day.State, tide.Id, day.Now, "clerk:c2").Events.ShouldHaveSingleItem();
        TideDecisions.Decline(day.State, tide.Id, day.Now, "supervisor:s1").Events.ShouldHaveSingleItem();
        TideDecisions.Acknowledge(day.State, tide.Id, day.Now, "supervisor:s1").Events.ShouldHaveSingleItem();
        day.Do(TideDecisions.Acknowledge(day.State, tide.Id, day.Now, "clerk:c2"));
        day.Refused(TideDecisions.Acknowledge(day.State, tide.Id, day.Now, "clerk:c1"));
    }

    private TideId Turn()
    {
        StaffAll();
        day.Line(Floors.A, 3);
        day.React();
        day.Report("w2", callsOnTide: 1);
        day.React();
        var tide = day.State.Tides.Single();
        tide.State.ShouldBe(TideState.Open);
        return tide.Id;
    }

    private static WindowOrder Order(FloorDay floor, string window) =>
        floor.State.View.OrderAt(floor.State.View.Hall.IndexOf(new WindowId(window))).ShouldNotBeNull();

    private void StaffAll()
    {
        day.Staff("w1", "c1");
        day.Staff("w2", "c2");
        day.Staff("w3", "c3");
    }
}
