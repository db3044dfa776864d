using Queueing.Domain.Identities;
using Queueing.Domain.Queues;
using Queueing.Domain.Tests.Dispatch;
using Queueing.Domain.Tests.Halls;
using Queueing.Domain.Tides;
using Queueing.Domain.Windows;

namespace Queueing.Domain.Tests.Tides;

/// <summary>POLICY's formula with numbers worked out by hand: services of 6 min, a target of 15, a horizon of 20, a tenth of a ticket in every line.</summary>
public sealed class PressuresTests
{
    private readonly FloorDay day = new(Floors.Small(TidalMode.Off));

    [Fact]
    public void Where_nobody_serves_people_who_wait_are_the_worst_and_an_empty_line_is_nothing()
    {
        day.Line(Floors.A, 1);
        Pass();
        (Pressures.Now[0], Pressures.Now[1], Pressures.Capacity[0]).ShouldBe((Pressures.Most, 0, 0));
    }

    [Fact]
    public void However_long_the_line_the_pressure_stays_finite()
    {
        day.Staff("w1", "c1");
        day.Line(Floors.A, 10_000);
        Pass();
        Pressures.Now[0].ShouldBe(Pressures.Most);
    }

    [Fact]
    public void A_wave_that_is_expected_counts_as_far_as_the_windows_cannot_serve_it_within_the_horizon()
    {
        var busy = new FloorDay(Floors.Expecting(480));
        busy.Staff("w1", "c1");
        busy.Line(Floors.A, 0);
        busy.Policy.Pass(busy.Now, []);
        // 20 are expected in 20 min, one window serves 20 ÷ 6 of them, the others take 6 min each.
        busy.Policy.Pressures.Now[0].ShouldBe((20 - (20.0 / 6)) * 6 / 15, 1e-9);
    }

    [Fact]
    public void A_short_day_expects_no_wave_of_a_whole_days_people()
    {
        var hall = HallFiles.Parse(HallFiles.Broken("Asia/Shanghai", "UTC")
            .Replace("\"mon-fri\":", "\"mon\": [\"09:00-10:00\"], \"tue-fri\":", StringComparison.Ordinal));
        var brief = new FloorDay(hall);
        brief.Staff("w1", hall.Staff.First(x => x.HomeWindow?.Value == "w1").Id.Value);
        brief.Line(new QueueId("tax"), 0);
        brief.Policy.Pass(brief.Now, []);
        brief.Policy.Pressures.Now[0].ShouldBe(0, "a seventh of 40 come in the hour, and the window serves as many");
    }

    [Fact]
    public void A_window_on_duty_is_shared_by_the_work_in_its_lines_and_is_slower_away()
    {
        var tide = OnDuty();
        day.Line(Floors.A, 3);
        day.Line(Floors.B, 1);
        Pass();
        Pressures.Capacity[0].ShouldBe(1 + (0.9 * 3.1 / 4.2), 1e-9);
        Pressures.Capacity[1].ShouldBe(1.1 / 4.2, 1e-9);
        Pressures.PlannedCapacity[0].ShouldBe(Pressures.Capacity[0], 1e-9, "it does what it is promised to do");
        day.State.Find(tide)!.State.ShouldBe(TideState.Open);
    }

    [Fact]
    public void A_duty_on_its_way_counts_in_the_plan_for_what_is_left_of_the_horizon_after_signing_over()
    {
        Staff();
        Order("w2", null);
        Lines(3, 1);
        Pressures.Capacity[0].ShouldBe(1, 1e-9);
        Pressures.PlannedCapacity[0].ShouldBe(1 + (0.9 * 0.9 * 3.1 / 4.2), 1e-9);
        Pressures.PlannedCapacity[1].ShouldBe(0.9 * 1.1 / 4.2, 1e-9);
        Pressures.Planned[0].ShouldBeLessThan(Pressures.Now[0]);
    }

    [Fact]
    public void Somebody_on_the_way_from_the_back_office_counts_for_what_is_left_after_the_way()
    {
        Staff();
        Order("t1", "p1");
        Lines(3, 1);
        Pressures.Capacity[0].ShouldBe(1, 1e-9);
        Pressures.PlannedCapacity[0].ShouldBe(1 + (0.75 * 0.9 * 3.1 / 4.2), 1e-9);
    }

    [Fact]
    public void A_window_that_closed_before_its_duty_began_is_no_help_on_its_way()
    {
        Staff();
        Order("w2", null);
        day.Report("w2", WindowPhase.Paused);
        Lines(3, 0);
        Pressures.PlannedCapacity[0].ShouldBe(1, 1e-9);
    }

    [Fact]
    public void A_duty_that_ends_counts_till_the_window_is_back_and_no_longer_in_the_plan()
    {
        var tide = OnDuty();
        day.Do(TideDecisions.Release(day.State, Pressures, tide, day.Now, "supervisor:s1"));
        Lines(3, 1);
        Pressures.Capacity[0].ShouldBe(1 + (0.9 * 3.1 / 4.2), 1e-9);
        (Pressures.PlannedCapacity[0], Pressures.PlannedCapacity[1]).ShouldBe((1, 1));
    }

    [Fact]
    public void One_queues_event_works_out_that_queue_alone()
    {
        Staff();
        Lines(4, 4);
        day.Line(Floors.A, 0);
        day.Line(Floors.B, 8);
        Pressures.Now.ToArray().ShouldBe([0.9 * 4 * 6 / 15, 0.9 * 4 * 6 / 15], 1e-9);
        day.Policy.Crosses(1, day.Now);
        Pressures.Now.ToArray().ShouldBe([0.9 * 4 * 6 / 15, 0.9 * 8 * 6 / 15], 1e-9);
        Pressures.Planned[1].ShouldBe(0.9 * 8 * 6 / 15, 1e-9);
    }

    [Fact]
    public void The_longest_wait_is_known_and_is_none_of_a_line_that_is_empty_or_from_the_future()
    {
        day.Line(Floors.A, 2, oldestMinutes: 3);
        day.Line(Floors.B, 1, oldestMinutes: -1);
        Pass();
        Pressures.OldestSeconds.ToArray().ShouldBe([180.0, 0]);
        day.Line(Floors.A, 0);
        Pass();
        Pressures.OldestSeconds[0].ShouldBe(0);
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(480, true)]
    public void Nobody_is_late_before_the_opening(int minutes, bool attended)
    {
        day.Now = Floors.Opening.AddMinutes(minutes);
        Pass();
        Pressures.IsAttended(0).ShouldBe(attended);
    }

    [Fact]
    public void What_a_pass_promises_is_in_the_plan_and_gone_from_what_the_window_did()
    {
        var auto = new FloorDay(Floors.Small());
        auto.Staff("w1", "c1");
        auto.Staff("w2", "c2");
        auto.Line(Floors.A, 2);
        auto.Policy.Pass(auto.Now, []);
        auto.Policy.Pressures.PlannedCapacity.ToArray().ShouldBe([1 + (0.9 * 0.9 * 2.1 / 2.2), 0.9 * 0.1 / 2.2], 1e-9);
        auto.Policy.Pressures.Capacity.ToArray().ShouldBe([1.0, 1.0], 1e-9, "it does it still");

        auto.React();
        auto.Report("w2", callsOnTide: 1);
        auto.React();
        auto.Now += Floors.Settings.MinOpen;
        auto.Line(Floors.A, 0);
        auto.Policy.Pass(auto.Now, []);
        auto.Policy.Pressures.PlannedCapacity.ToArray().ShouldBe([1.0, 0.9], 1e-9, "let go, it signs over again");
    }

    [Fact]
    public void The_service_time_that_a_queue_reports_takes_the_place_of_the_configured_one()
    {
        var tide = OnDuty();
        day.Line(Floors.A, 3);
        day.Line(Floors.B, 1);
        Report(1, x => x with { MeanService = TimeSpan.FromMinutes(12) });
        Pass();
        Report(1, x => x with { MeanService = TimeSpan.Zero });
        Pass();
        Pressures.Capacity[0].ShouldBe(1 + (0.9 * 3.1 * 6 / ((3.1 * 6) + (1.1 * 12))), 1e-9, "nothing reported changes nothing");
        Pressures.Now[1].ShouldBe(0.9 * 12 / Pressures.Capacity[1] / 15, 1e-9);
        day.State.Find(tide)!.State.ShouldBe(TideState.Open);
    }

    [Fact]
    public void What_is_expected_is_corrected_by_who_came_and_is_work_for_a_window_on_duty()
    {
        var busy = new FloorDay(Floors.Expecting(480));
        busy.Staff("w1", "c1");
        busy.Staff("w2", "c2");
        busy.Do(TideDecisions.Order(busy.State, busy.Policy.Pressures, new("w2"), Floors.A, null, busy.Now, "supervisor:s1"));
        busy.Report("w2", callsOnTide: 1);
        busy.Line(Floors.A, 0);
        busy.Line(Floors.B, 0);
        busy.Now = Floors.Opening.AddMinutes(60);
        busy.State.View.Observe(busy.State.View.QueueAt(0)! with { Version = 99, Arrived = 140 });
        busy.Policy.Pass(busy.Now, []);
        // 20 × (140 + 20) ÷ (60 + 20) are expected in a, and 20 × 20 ÷ 80 in b, where nobody came.
        busy.Policy.Pressures.Capacity[0].ShouldBe(1 + (0.9 * 40.1 / 45.2), 1e-9);
        var windows = busy.Policy.Pressures.Capacity[0];
        busy.Policy.Pressures.Now[0].ShouldBe((40 - (windows * 20 / 6)) * 6 / windows / 15, 1e-9);
    }

    private void Report(int queue, Func<QueueSummary, QueueSummary> change)
    {
        var known = day.State.View.QueueAt(queue)!;
        day.State.View.Observe(change(known) with { Version = known.Version + 1 }).ShouldBe(queue);
    }

    private Pressures Pressures => day.Policy.Pressures;

    private void Pass() => day.Policy.Pass(day.Now, []);

    private void Lines(int a, int b)
    {
        day.Line(Floors.A, a);
        day.Line(Floors.B, b);
        Pass();
    }

    /// <summary>One window of a's and one of b's.</summary>
    private void Staff()
    {
        day.Staff("w1", "c1");
        day.Staff("w2", "c2");
    }

    private TideId Order(string window, string? clerk)
    {
        Pass();
        day.Do(TideDecisions.Order(day.State, Pressures, new(window), Floors.A, clerk is null ? null : new(clerk), day.Now, "supervisor:s1"));
        return day.State.Tides[^1].Id;
    }

    /// <summary>b's window helps a.</summary>
    private TideId OnDuty()
    {
        Staff();
        var tide = Order("w2", null);
        day.Report("w2", callsOnTide: 1);
        day.React();
        return tide;
    }
}
