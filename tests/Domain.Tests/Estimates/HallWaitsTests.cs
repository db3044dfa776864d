using Queueing.Domain.Estimates;
using Queueing.Domain.Identities;
using Queueing.Domain.Routing;
using Queueing.Domain.Tests.Dispatch;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tickets.Events;

namespace Queueing.Domain.Tests.Estimates;

/// <summary>What a hall learns from the stream of one queue: who counts, and as what.</summary>
public sealed class HallWaitsTests
{
    private const string By = "kiosk:k1";
    private static readonly WaitRange Shown = new(TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(10));
    private readonly HallWaits waits = new(Floors.Small());
    private DateTimeOffset now = Floors.Opening;
    private int drawn;
    private long calls;

    public HallWaitsTests() => waits.BeginDay(Floors.Date);

    private WaitReport Report => waits.ReportOn(0);

    [Fact]
    public void A_wait_ends_with_the_call_and_is_scored_by_what_was_shown_and_learned_from()
    {
        var ticket = Draw();
        Call(ticket, minutes: 12);
        Report.AtDraw.ShouldBe(new WaitScore(1, 720, 120, 120 * 120, -120, 1, 0));
        (Report.Learned, Report.Queue, Report.Since, Report.Family).ShouldBe((1, Floors.A, Floors.Date, WaitFamily.Drain));
        (waits.VersionOf(0), waits.VersionOf(1), waits.Day).ShouldBe((2, 0, Floors.Date));
        waits.ReportOn(1).AtDraw.Samples.ShouldBe(0);
    }

    [Fact]
    public void A_range_without_an_expectation_expects_its_middle()
    {
        Call(Draw(Shown with { Expected = null }), minutes: 20);
        Report.AtDraw.ShouldBe(new WaitScore(1, 1200, 600, 600 * 600, -600, 0, 1));
    }

    [Fact]
    public void Who_found_a_window_free_who_was_shown_nothing_and_whose_windows_were_unknown_teach_nothing()
    {
        Call(Draw(new WaitRange(TimeSpan.Zero, TimeSpan.Zero)), minutes: 1);
        (Report.AtDraw.Samples, Report.Learned).ShouldBe((0, 0));
        Call(Draw(shown: null), minutes: 1);
        (Report.AtDraw.Samples, Report.Learned).ShouldBe((0, 1), "nothing was shown, and it ended");
        Call(Draw(Shown, told: false), minutes: 1);
        (Report.AtDraw.Samples, Report.Learned).ShouldBe((1, 1), "it was shown, and nothing known to learn by");
        Call(Draw(), minutes: 0);
        (Report.AtDraw.Samples, Report.Learned).ShouldBe((2, 1), "there was no wait");
    }

    [Fact]
    public void Who_did_not_come_to_the_head_of_the_line_by_waiting_tells_nothing()
    {
        Call(Draw(), minutes: 8, CallRule.Named);
        Then(ticket => new TicketCancelled(ticket, now, By, null));
        Then(ticket => new TicketExpired(ticket, now, By, "the day is over"));
        Then(ticket => new TicketParked(ticket, now, By, null, "fetches a paper"));
        Then(ticket => new TicketAimed(ticket, now, By, new WindowId("w1"), null, null));
        var moved = Draw();
        Pass(8);
        waits.Apply(0, new TicketReprioritised(moved, now, By, new PriorityClassId("elderly"), PriorityEvidence.Verified, now.AddMinutes(-30), null));
        Call(moved, minutes: 1);
        (Report.AtDraw.Samples, Report.EveryFiveMinutes.Samples, Report.Learned).ShouldBe((0, 0, 0));
    }

    [Fact]
    public void Another_class_that_moves_nobody_changes_nothing()
    {
        var ticket = Draw();
        waits.Apply(0, new TicketReprioritised(ticket, now, By, new PriorityClassId("ordinary"), PriorityEvidence.Verified, now, null));
        Call(ticket, minutes: 8);
        Report.AtDraw.Samples.ShouldBe(1);
    }

    [Fact]
    public void Who_waits_is_estimated_again_each_five_minutes_and_that_is_scored_at_the_call()
    {
        var first = Draw();
        Pass(2);
        var second = Draw();
        Pass(4);
        var third = Draw();
        Report.EveryFiveMinutes.Samples.ShouldBe(0, "nobody was called");
        Call(first, minutes: 1);
        Report.EveryFiveMinutes.Samples.ShouldBe(1, "they were looked at once, after five minutes");
        Report.EveryFiveMinutes.MeanWait.ShouldBe(120, "from the look, at the fifth minute, to the call in the seventh");
        Call(second, minutes: 6);
        Report.EveryFiveMinutes.Samples.ShouldBe(3, "and they twice");
        waits.Apply(0, new TicketCancelled(third, now, By, null));
        Report.EveryFiveMinutes.Samples.ShouldBe(3);
    }

    [Fact]
    public void A_day_that_is_over_takes_its_open_waits_along_and_leaves_what_was_learned()
    {
        Call(Draw(), minutes: 8);
        Draw();
        waits.BeginDay(Floors.Date.AddDays(1));
        (waits.VersionOf(0), waits.Day, Report.Learned, Report.Since).ShouldBe((0, Floors.Date.AddDays(1), 1, Floors.Date));
        (drawn, now) = (0, now.AddDays(1));
        Call(Draw(day: 1), minutes: 8);
        (Report.Learned, Report.AtDraw.Samples).ShouldBe((2, 2));
    }

    private TicketId Draw(int day = 0) => Draw(Shown, day: day);

    private TicketId Draw(WaitRange? shown, bool told = true, int day = 0)
    {
        var ticket = new TicketId(Floors.Date.AddDays(day), Floors.A, ++drawn);
        waits.Apply(0, new TicketDrawn(
            ticket, now, By, new TicketNumber("A", drawn), [new ServiceId("s")], TicketChannel.Kiosk, new PriorityClassId("ordinary"), now, 0, shown,
            told ? new QueueLoad(1, 1, 0, null, 0) : null));
        return ticket;
    }

    private void Pass(double minutes) => now = now.AddMinutes(minutes);

    private void Call(TicketId ticket, double minutes, CallRule rule = CallRule.LongestRelativeWait)
    {
        Pass(minutes);
        var reason = new CallReason(rule, default, default, 1, 1, null, 0);
        waits.Apply(0, new TicketCalled(ticket, now, By, new CallId(new WindowId("w1"), ++calls), reason));
    }

    /// <summary>Somebody waits for a while, and something else than a call becomes of it.</summary>
    private void Then(Func<TicketId, TicketEvent> becomes)
    {
        var ticket = Draw();
        Pass(8);
        waits.Apply(0, becomes(ticket));
    }
}
