using Queueing.Domain.Dispatch;
using Queueing.Domain.Identities;
using Queueing.Domain.Queues;
using Queueing.Domain.Tickets;
using Queueing.Domain.Windows;

namespace Queueing.Domain.Tests.Dispatch;

public sealed class HallViewTests
{
    private readonly FloorDay day = new(Floors.WithItems());
    private readonly CallId call = new(new WindowId("w1"), 7);

    private HallView View => day.State.View;

    [Fact]
    public void Only_a_higher_version_is_news()
    {
        day.Line(Floors.A, 3).ShouldBe(0);
        View.Observe(View.QueueAt(0)! with { Waiting = 9 }).ShouldBe(-1);
        View.QueueAt(0)!.Waiting.ShouldBe(3);
        View.Observe(View.QueueAt(0)! with { Queue = new QueueId("z"), Version = 99 }).ShouldBe(-1);
    }

    [Theory]
    [InlineData(TicketState.Called, WindowState.Calling)]
    [InlineData(TicketState.Serving, WindowState.Serving)]
    public void What_is_in_hand_the_queue_knows(TicketState ticket, WindowState window)
    {
        day.Staff("w1", "c1");
        View.StateAt(0).ShouldBe(WindowState.Idle);
        day.Line(Floors.A, 0, 1, new ActiveCall(call, new TicketId(Floors.Date, Floors.A, 1), ticket, day.Now));
        day.Report("w1", call: call, queue: Floors.A);
        View.StateAt(0).ShouldBe(window);
        day.Line(Floors.A, 0);
        View.StateAt(0).ShouldBe(WindowState.Idle);
    }

    [Fact]
    public void A_call_newer_than_the_queues_report_is_in_hand_until_the_journal_shows_otherwise()
    {
        day.Line(Floors.A, 0);
        day.Report("w1", call: call, queue: Floors.A);
        View.StateAt(0).ShouldBe(WindowState.Calling);
        View.Confirm(0, head: 2);
        View.StateAt(0).ShouldBe(WindowState.Calling, "the queue's report is older than its head");
        day.Line(Floors.A, 0);
        View.Confirm(0, head: 2);
        View.StateAt(0).ShouldBe(WindowState.Idle);
    }

    [Fact]
    public void Of_the_windows_at_work_the_first_is_to_stay_for_whoever_has_a_service_left_there()
    {
        day.Line(Floors.A, 0);
        var (here, there) = (View.Hall.Services.First(x => x.Queue == Floors.A).Id, View.Hall.Services.First(x => x.Queue == Floors.B).Id);
        day.Report("w1", WindowPhase.Open);
        day.Report("w3", WindowPhase.Open);
        day.Line(Floors.B, 0);
        View.Observe(View.QueueAt(1)! with { Version = 98, Onward = [here] });
        (View.IsAwaited(0), View.IsAwaited(1), View.IsAwaited(2), View.IsAwaited(3)).ShouldBe((true, false, false, false));
        day.Report("w1", WindowPhase.Paused);
        (View.IsAwaited(0), View.IsAwaited(2)).ShouldBe((true, true), "the clerk of a paused window may be gone");
        day.Report("w1", WindowPhase.Closed);
        View.IsAwaited(2).ShouldBeTrue();
        View.Observe(View.QueueAt(1)! with { Version = 99, Onward = [there] });
        (View.IsAwaited(1), View.IsAwaited(2)).ShouldBe((false, false), "it is done there at once");
    }

    [Theory]
    [InlineData(WindowPhase.Closed, WindowState.Closed)]
    [InlineData(WindowPhase.Paused, WindowState.Paused)]
    [InlineData(WindowPhase.Draining, WindowState.Draining)]
    public void Its_own_phase_shows(WindowPhase phase, WindowState state)
    {
        View.StateAt(0).ShouldBe(WindowState.Closed);
        day.Report("w1", phase);
        View.StateAt(0).ShouldBe(state);
    }
}
