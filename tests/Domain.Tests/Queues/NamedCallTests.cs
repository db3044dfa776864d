using Queueing.Domain.Decisions;
using Queueing.Domain.Identities;
using Queueing.Domain.Queues;
using Queueing.Domain.Routing;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tickets.Events;

namespace Queueing.Domain.Tests.Queues;

public sealed class NamedCallTests
{
    private static readonly CallId Named = new(new WindowId("w5"), 50);
    private readonly LiveQueue live = new("tax");

    [Fact]
    public void A_clerk_calls_back_whom_they_parked_and_who_came_late()
    {
        var parked = live.Draw();
        live.Decide(turn => turn.Park(parked, null, "papers", LiveQueue.Clerk)).ShouldBeNull();
        var missed = live.DrawAndMiss();
        live.Wait(9);
        live.CallNamed(parked, Named).ShouldBeNull();
        live.CallNamed(missed, new CallId(Named.Window, 51)).ShouldBeNull();
        live.Ticket(parked).LiveCall.ShouldBe(Named);
        var called = live.Log.OfType<TicketCalled>().Last();
        (called.Reason.Rule, called.Reason.Age).ShouldBe((CallRule.Named, TimeSpan.FromMinutes(9)));
        live.Queue.Summarise(live.Now).RecentCalls[^1].Window.ShouldBe(Named.Window, "it is announced as any other");
    }

    [Fact]
    public void Past_those_who_wait_only_a_supervisor_calls_and_says_why()
    {
        live.Draw();
        var late = live.Draw();
        var rejection = live.CallNamed(late, Named, "my uncle").ShouldNotBeNull();
        (rejection.Kind, rejection.State).ShouldBe((RejectionKind.Forbidden, nameof(TicketState.Waiting)));
        live.CallNamed(late, Named, " ", bySupervisor: true).ShouldNotBeNull().Field.ShouldBe("reason");
        live.CallNamed(late, Named, "taken ill", bySupervisor: true).ShouldBeNull();
        live.Queue.Waiting.ShouldBe(1);
        live.Log.OfType<TicketCalled>().Single().Reason.Note.ShouldBe("taken ill");
    }

    [Fact]
    public void Who_was_put_behind_somebody_of_this_instant_has_not_waited_for_less_than_nothing()
    {
        var missed = live.DrawAndMiss();
        live.Draw();
        live.Reinstate(missed, ReinstatePlace.After, 1).ShouldBeNull();
        live.Ticket(missed).Seniority.ShouldBeGreaterThan(live.Now, "or this shows nothing");
        live.CallNamed(missed, Named, "taken ill", bySupervisor: true).ShouldBeNull();
        live.Log.OfType<TicketCalled>().Last().Reason.Age.ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void A_call_out_of_turn_tells_nothing_of_the_line()
    {
        var ticket = live.Draw();
        live.Wait(30);
        live.CallNamed(ticket, Named, "taken ill", bySupervisor: true).ShouldBeNull();
        live.Queue.Signs(0, live.Now, LiveQueue.Ordinary.Id, live.Now, Domain.Estimates.WaitOutlook.Of(1)).LastWait.ShouldBe(0);
        ServiceSegments.Of(live.Ticket(ticket)).Single().Waited.ShouldBe(TimeSpan.FromMinutes(30), "but of the ticket itself");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Whoever_is_at_a_window_or_gone_is_not_called(bool bySupervisor)
    {
        var ticket = live.Draw();
        live.Call();
        live.CallNamed(ticket, Named, "why", bySupervisor).ShouldNotBeNull().State.ShouldBe(nameof(TicketState.Called));
        live.Cancel(ticket).ShouldBeNull();
        live.CallNamed(ticket, Named, "why", bySupervisor).ShouldNotBeNull().State.ShouldBe(nameof(TicketState.Cancelled));
    }
}
