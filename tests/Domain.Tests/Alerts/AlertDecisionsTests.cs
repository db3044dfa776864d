using Queueing.Domain.Alerts;
using Queueing.Domain.Decisions;
using Queueing.Domain.Dispatch.Events;
using Queueing.Domain.Tests.Dispatch;
using Queueing.Domain.Tides;

namespace Queueing.Domain.Tests.Alerts;

public sealed class AlertDecisionsTests
{
    private static readonly DateTimeOffset At1005 = new(2026, 3, 2, 10, 5, 0, TimeSpan.Zero);
    private readonly FloorDay day = new(Floors.Small(TidalMode.Off));

    public AlertDecisionsTests()
    {
        day.Staff("w1", "c1");
        day.Staff("w3", "c3");
    }

    [Fact]
    public void It_is_raised_above_the_upper_and_cleared_below_the_lower_threshold()
    {
        day.Line(Floors.A, 3);
        day.React();
        var alert = day.State.AlertOf(0).ShouldNotBeNull();
        (alert.Id, alert.Level, alert.Measures.Cause, alert.Measures.Waiting).ShouldBe(("a1", 1, CongestionCause.Pressure, 3));
        alert.Measures.Pressure.ShouldBe(0.54, 1e-9);

        day.Line(Floors.A, 1);
        day.React();
        day.State.AlertOf(0).ShouldBe(alert, "between the thresholds it stands");

        day.Line(Floors.A, 0);
        day.React();
        day.State.AlertOf(0).ShouldBeNull();
        var cleared = day.State.Alerts.Single();
        cleared.ClearedAt.ShouldBe(day.Now);
        CongestionText.InEnglish(day.State.View.Hall, Floors.A, cleared.ClearedWith.ShouldNotBeNull(), At1005).ShouldStartWith("10:05 – The congestion is over: Queue A has 0 waiting");
        CongestionText.InChinese(day.State.View.Hall, Floors.A, cleared.ClearedWith, At1005).ShouldStartWith("10:05 拥堵已缓解：“队列A”等候 0 人");
    }

    [Fact]
    public void One_person_beyond_the_target_is_enough_and_with_pressure_it_is_level_two()
    {
        day.Line(Floors.A, 1, oldestMinutes: 16);
        day.React();
        day.State.AlertOf(0)!.Measures.Cause.ShouldBe(CongestionCause.LongWait);
        day.Line(Floors.A, 9, oldestMinutes: 17);
        day.React();
        day.State.AlertOf(0)!.Level.ShouldBe(2);
        day.State.AlertOf(0)!.Measures.Cause.ShouldBe(CongestionCause.LongWait);
        day.State.AlertOf(0)!.MeasuredAt.ShouldBe(day.Now, "the numbers are those of the change");
        day.State.Alerts.Count.ShouldBe(1);
        day.Line(Floors.A, 3);
        day.React();
        day.State.AlertOf(0)!.Level.ShouldBe(2, "a level never falls while the alert stands");
    }

    [Fact]
    public void People_whom_no_window_serves_are_an_alert_at_once()
    {
        day.Line(Floors.B, 1);
        day.React();
        day.State.AlertOf(1)!.Measures.Cause.ShouldBe(CongestionCause.NoWindow);
        day.State.AlertOf(1)!.Measures.Pressure.ShouldBe(Pressures.Most);
        CongestionText.InEnglish(day.State.View.Hall, Floors.B, day.State.AlertOf(1)!.Measures, At1005)
            .ShouldBe("10:05 – People wait and no window serves them: Queue B has 1 waiting, and no window serves it; the longest had then waited 1 min.");
        CongestionText.InChinese(day.State.View.Hall, Floors.B, day.State.AlertOf(1)!.Measures, At1005)
            .ShouldBe("10:05 有人等候但没有窗口办理：“队列B”等候 1 人，没有窗口办理；当时最长已等 1 分钟。");
    }

    [Fact]
    public void At_a_threshold_or_the_target_nothing_is_raised_and_nothing_cleared()
    {
        day.Line(Floors.A, 3);
        day.React();
        var pressure = day.State.AlertOf(0)!.Measures.Pressure;

        var hall = Floors.Small(TidalMode.Off);
        var calm = On(hall.With(hall.Tides with { Alarm = pressure }));
        calm.Line(Floors.A, 3);
        calm.React();
        calm.Line(Floors.A, 1, oldestMinutes: 15);
        calm.React();
        calm.Log.OfType<AlertRaised>().ShouldBeEmpty();

        var congested = On(hall.With(hall.Tides with { Down = pressure }));
        congested.Line(Floors.A, 9);
        congested.React();
        congested.Line(Floors.A, 3);
        congested.React();
        congested.Policy.Pressures.Now[0].ShouldBe(pressure);
        congested.Log.OfType<AlertCleared>().ShouldBeEmpty();
        congested.Line(Floors.A, 2);
        congested.React();
        congested.State.AlertOf(0).ShouldBeNull();

        static FloorDay On(Domain.Halls.Hall hall)
        {
            var day = new FloorDay(hall);
            day.Staff("w1", "c1");
            day.Staff("w3", "c3");
            return day;
        }
    }

    [Fact]
    public void One_person_who_has_not_waited_long_is_no_congestion()
    {
        day.Line(Floors.A, 1);
        day.React();
        day.Log.OfType<AlertRaised>().ShouldBeEmpty();
    }

    [Fact]
    public void Pressure_with_somebody_beyond_the_target_is_level_two_from_the_beginning()
    {
        day.Line(Floors.A, 9, oldestMinutes: 17);
        day.React();
        day.Log.OfType<AlertRaised>().Select(x => (x.Level, x.Measures.Cause)).ShouldBe([(2, CongestionCause.Pressure)]);
    }

    [Fact]
    public void Where_nobody_can_be_spared_it_is_level_three_from_the_beginning_or_from_when_help_is_sought()
    {
        var hall = Floors.Small();
        var alone = new FloorDay(hall.With(windows: hall.Windows[..1], staffMembers: hall.Staff[..1]));
        alone.Staff("w1", "c1");
        alone.Line(Floors.A, 9);
        alone.React();
        alone.Log.OfType<AlertRaised>().Select(x => (x.Level, x.Measures.Cause)).ShouldBe([(3, CongestionCause.NoHelp)]);
        alone.Line(Floors.A, 0);
        alone.React();
        alone.Line(Floors.A, 1, oldestMinutes: 16);
        alone.React();
        (alone.State.AlertOf(0)!.Level, alone.State.AlertOf(0)!.Measures.Cause).ShouldBe((1, CongestionCause.LongWait));
        alone.Line(Floors.A, 9, oldestMinutes: 16);
        alone.React();
        (alone.State.AlertOf(0)!.Level, alone.State.AlertOf(0)!.Measures.Cause).ShouldBe((3, CongestionCause.NoHelp));
    }

    [Fact]
    public void Alerts_raised_together_have_identities_one_after_the_other()
    {
        day.Line(Floors.A, 3);
        day.Line(Floors.B, 1);
        day.React();
        day.Log.OfType<AlertRaised>().Select(x => (x.Alert, x.Queue)).ShouldBe([("a1", Floors.A), ("a2", Floors.B)]);
    }

    [Theory]
    [InlineData(CongestionCause.Pressure, "预计等候偏长", "Waits are expected to be long")]
    [InlineData(CongestionCause.LongWait, "已有人等候超过目标时间", "Somebody has waited beyond the target")]
    [InlineData(CongestionCause.NoWindow, "有人等候但没有窗口办理", "People wait and no window serves them")]
    [InlineData(CongestionCause.NoHelp, "没有可支援的窗口或人员", "No window or person can be spared to help")]
    [InlineData(CongestionCause.Unacknowledged, "预警无人确认", "Nobody has acknowledged the alert")]
    [InlineData(CongestionCause.Over, "拥堵已缓解", "The congestion is over")]
    public void Each_cause_is_put_into_words_in_both_languages(CongestionCause cause, string zh, string en)
    {
        var measures = new CongestionMeasures(cause, 0.54, 3, TimeSpan.FromMinutes(7), 2);
        CongestionText.InChinese(day.State.View.Hall, Floors.A, measures, At1005)
            .ShouldBe($"10:05 {zh}：“队列A”等候 3 人，预计等候 8.1 分钟（目标 15 分钟），有效窗口 2.0 个；当时最长已等 7 分钟。");
        CongestionText.InEnglish(day.State.View.Hall, Floors.A, measures, At1005).ShouldBe(
            $"10:05 – {en}: Queue A has 3 waiting, an expected wait of 8.1 min against a target of 15, and 2.0 windows at work; the longest had then waited 7 min.");
    }

    [Theory]
    [InlineData(false, 3)]
    [InlineData(true, 1)]
    public void Unacknowledged_for_ten_minutes_it_is_escalated(bool acknowledged, int level)
    {
        day.Line(Floors.A, 3);
        day.React();
        if (acknowledged)
        {
            day.Do(AlertDecisions.Acknowledge(day.State, "a1", day.Now, "supervisor:s1"));
            day.State.AlertOf(0)!.AcknowledgedBy.ShouldBe("supervisor:s1");
        }

        day.Now += TimeSpan.FromMinutes(10);
        day.Line(Floors.A, 3);
        day.React();
        day.State.AlertOf(0)!.Level.ShouldBe(level);
        day.State.AlertOf(0)!.Measures.Cause.ShouldBe(acknowledged ? CongestionCause.Pressure : CongestionCause.Unacknowledged);
    }

    [Fact]
    public void While_nobody_waits_it_is_neither_raised_nor_escalated()
    {
        var busy = new FloorDay(Floors.Expecting(400));
        busy.Staff("w1", "c1");
        busy.Line(Floors.A, 1);
        busy.React();
        busy.State.AlertOf(0)!.Level.ShouldBe(1);

        busy.Now += AlertDecisions.AcknowledgeWithin;
        busy.Line(Floors.A, 0);
        busy.React();
        busy.Policy.Pressures.Now[0].ShouldBeGreaterThan(TidalSettings.Default.Down, "or it would be cleared");
        busy.State.AlertOf(0)!.Level.ShouldBe(1);
        busy.Line(Floors.A, 1);
        busy.React();
        busy.State.AlertOf(0)!.Level.ShouldBe(3, "somebody waits and nobody acknowledged it");
    }

    [Fact]
    public void Time_in_which_the_dispatcher_was_down_makes_no_alert_louder()
    {
        day.Line(Floors.A, 3);
        day.React();
        day.Now += AlertDecisions.AcknowledgeWithin;
        var awake = day.Now - AlertDecisions.AcknowledgeWithin + TimeSpan.FromTicks(1);
        AlertDecisions.Judge(day.State, day.Policy, 0, day.Now, awake).ShouldBeNull("nobody could answer it for so long");
        AlertDecisions.Judge(day.State, day.Policy, 0, day.Now, awake - TimeSpan.FromTicks(1))
            .ShouldBeOfType<AlertLevelChanged>().Measures.Cause.ShouldBe(CongestionCause.Unacknowledged);
    }

    [Fact]
    public void Acknowledging_twice_changes_nothing_and_what_is_unknown_or_cleared_is_refused()
    {
        day.Line(Floors.A, 3);
        day.React();
        day.Do(AlertDecisions.Acknowledge(day.State, "a1", day.Now, "supervisor:s1"));
        AlertDecisions.Acknowledge(day.State, "a1", day.Now, "supervisor:s2").Events.ShouldBeEmpty();
        day.Refused(AlertDecisions.Acknowledge(day.State, "a9", day.Now, "supervisor:s1")).Kind.ShouldBe(RejectionKind.Unknown);
        day.Line(Floors.A, 3);
        day.React();
        day.Line(Floors.A, 0);
        day.React();
        day.Line(Floors.A, 3);
        day.React();
        day.Line(Floors.A, 0);
        day.React();
        day.Refused(AlertDecisions.Acknowledge(day.State, "a2", day.Now, "supervisor:s1"))
            .ShouldBe(new Rejection(RejectionKind.WrongState, "a2 is cleared", State: "Cleared"));
        day.Log.OfType<AlertRaised>().Select(x => x.Alert).ShouldBe(["a1", "a2"]);
    }
}
