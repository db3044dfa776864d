using Queueing.Domain.Dispatch.Events;
using Queueing.Domain.Queues;
using Queueing.Domain.Tests.Dispatch;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tides;
using Queueing.Domain.Windows;

namespace Queueing.Domain.Tests.Tides;

/// <summary>How an episode goes on by what windows report and by deadlines.</summary>
public sealed class TideProgressTests
{
    private readonly FloorDay day = new(Floors.Small(TidalMode.Off));

    public TideProgressTests()
    {
        day.Staff("w1", "c1");
        day.Staff("w2", "c2");
        day.Do(TideDecisions.Order(day.State, day.Policy.Pressures, new("w2"), Floors.A, null, day.Now, "supervisor:s1"));
    }

    [Fact]
    public void A_first_call_on_duty_is_an_acknowledgement()
    {
        Progress().ShouldBeEmpty("the window has not taken the order");
        day.Report("w2");
        Progress().ShouldBeEmpty("and nobody has taken it on");
        day.Report("w2", callsOnTide: 1);
        Progress().ShouldBe([new TideAcknowledged(day.Now, "clerk:c2", new(1), null), new TideOpened(day.Now, DispatcherEvent.Policy, new(1))]);
    }

    [Fact]
    public void Whoever_took_it_on_is_on_duty_once_the_window_is()
    {
        day.Do(TideDecisions.Acknowledge(day.State, new(1), day.Now, "clerk:c2"));
        Progress().ShouldBeEmpty();
        day.Report("w2", WindowPhase.Paused);
        Progress().ShouldBeEmpty("nobody serves while it is paused");
        day.Report("w2");
        Progress().ShouldBe([new TideOpened(day.Now, DispatcherEvent.Policy, new(1))]);
    }

    [Fact]
    public void A_deadline_that_passed_while_the_dispatcher_was_down_leaves_a_minute()
    {
        day.Now += Floors.Settings.AcknowledgeWithin;
        Progress(day.Now - TideProgress.Grace + TimeSpan.FromTicks(1)).ShouldBeEmpty();
        var late = Progress(day.Now - TideProgress.Grace).ShouldHaveSingleItem().ShouldBeOfType<TideTimedOut>();
        late.Reason.Cause.ShouldBe(TidalCause.NotAcknowledged);
        day.Now -= TimeSpan.FromTicks(1);
        Progress().ShouldBeEmpty("the deadline has not come");
    }

    [Fact]
    public void A_window_is_back_when_what_it_had_in_hand_for_the_tide_is_finished()
    {
        var call = new CallId(new("w2"), 8);
        day.Report("w2", callsOnTide: 1);
        day.React();
        day.Do(TideDecisions.Release(day.State, day.Policy.Pressures, new(1), day.Now, "supervisor:s1"));
        Progress().ShouldBeEmpty("it has not taken the order");
        day.Report("w2", call: call, queue: Floors.A, callsOnTide: 1);
        Hand(TicketState.Called, call);
        Progress().ShouldBeEmpty("somebody is on the way to it");
        Hand(TicketState.Serving, call);
        Progress().ShouldBeEmpty("they are being served");
        day.Report("w2", call: new CallId(new("w2"), 9), queue: Floors.B);
        Progress().ShouldBe([new TideClosed(day.Now, DispatcherEvent.Policy, new(1))], "its own work is none of the tide's");
    }

    [Fact]
    public void Somebody_from_the_back_office_is_back_when_the_window_is_closed()
    {
        day.Do(TideDecisions.Order(day.State, day.Policy.Pressures, new("t1"), Floors.A, new("p1"), day.Now, "supervisor:s1"));
        day.Seat("t1", "p1");
        day.Report("t1", callsOnTide: 1);
        day.React();
        day.Do(TideDecisions.Release(day.State, day.Policy.Pressures, new(2), day.Now, "supervisor:s1"));
        day.Report("t1", WindowPhase.Draining);
        Progress().ShouldBeEmpty();
        day.Report("t1", WindowPhase.Closed);
        Progress().ShouldBe([new TideClosed(day.Now, DispatcherEvent.Policy, new(2))]);
    }

    private void Hand(TicketState state, CallId call) => day.Line(
        Floors.A, 0, 1, new ActiveCall(call, new TicketId(Floors.Date, Floors.A, 1), state, day.Now, null, null));

    private List<DispatcherEvent> Progress(DateTimeOffset? awakeSince = null)
    {
        List<DispatcherEvent> events = [];
        TideProgress.Decide(day.State, day.Now, awakeSince ?? Floors.Opening.AddHours(-1), events);
        return events;
    }
}
