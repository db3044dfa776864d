using Queueing.Domain.Dispatch;
using Queueing.Domain.Identities;
using Queueing.Domain.Queues;
using Queueing.Domain.Tickets;
using Queueing.Domain.Windows;

namespace Queueing.Domain.Tests.Dispatch;

public sealed class HallViewTests
{
    private readonly FloorDay day = new(Floors.Small());
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
