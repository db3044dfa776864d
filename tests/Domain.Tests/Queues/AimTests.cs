using Queueing.Domain.Decisions;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Queues;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tickets.Events;

namespace Queueing.Domain.Tests.Queues;

public sealed class AimTests
{
    private readonly LiveQueue live = new("tax");

    [Fact]
    public void Whoever_is_sent_to_a_window_waits_at_their_place_and_other_windows_pass_over_them()
    {
        var (sent, next, last) = (live.Draw(), live.Draw(), live.Draw());
        live.Aim(sent, "w2").ShouldBeNull();
        live.Queue.Waiting.ShouldBe(3, "they wait as before");
        live.Queue.Ahead(live.Ticket(next)).ShouldBe(1, "and are before the others");
        live.Call("w1");
        live.Ticket(next).State.ShouldBe(TicketState.Called);
        live.TryCall("w2").ShouldNotBeNull().Ticket.ShouldBe(sent);
        live.TryCall("w2").ShouldNotBeNull().Ticket.ShouldBe(last, "a window that somebody was sent to takes the others too");
    }

    [Fact]
    public void The_window_takes_whoever_came_before_first()
    {
        var (first, sent) = (live.Draw(), live.Draw());
        live.Aim(sent, "w2").ShouldBeNull();
        live.TryCall("w2").ShouldNotBeNull().Ticket.ShouldBe(first);
        live.TryCall("w1").ShouldBeNull("nobody is left whom it may take");
        live.TryCall("w2").ShouldNotBeNull().Ticket.ShouldBe(sent);
    }

    [Fact]
    public void The_summary_tells_them_apart()
    {
        var (sent, free) = (live.Draw(), live.Draw());
        var parked = live.Draw();
        live.Aim(sent, "w2").ShouldBeNull();
        live.Aim(parked, "w3").ShouldBeNull();
        live.Decide(turn => turn.Park(parked, null, "papers", LiveQueue.Clerk)).ShouldBeNull();
        live.Wait(3);
        var summary = live.Queue.Summarise(live.Now);
        (summary.Waiting, summary.Free, summary.Head?.Ticket).ShouldBe((2, 1, free));
        summary.HeadFor(new WindowId("w2"))!.Value.Ticket.ShouldBe(sent);
        summary.HeadFor(new WindowId("w1"))!.Value.Ticket.ShouldBe(free);
        (summary.AimedAt(new WindowId("w2")).Waiting, summary.AimedAt(new WindowId("w3")).Waiting).ShouldBe((1, 0));
        summary.Aimed.Select(x => x.Window.Value).ShouldBe(["w2", "w3"], "who is parked comes back to their window");
        summary.OldestEligibleAt.ShouldBe(LiveQueue.Nine);
    }

    [Fact]
    public void A_window_that_several_are_for_takes_the_first_of_them_and_others_count_nobody_twice()
    {
        var (late, other) = (live.Draw(), live.Draw());
        var first = live.Draw(LiveQueue.Elderly);
        live.Aim(late, "w2").ShouldBeNull();
        live.Aim(first, "w2").ShouldBeNull();
        live.Aim(other, "w3").ShouldBeNull();
        var summary = live.Queue.Summarise(live.Now);
        summary.AimedAt(new WindowId("w2")).Head!.Value.Ticket.ShouldBe(first);
        (summary.Waiting, summary.Free).ShouldBe((3, 0));
    }

    [Fact]
    public void The_longest_wait_of_whom_any_window_may_take_leaves_out_who_is_for_one_alone()
    {
        var sent = live.Draw();
        live.Wait(2);
        live.Draw();
        live.Queue.Summarise(live.Now).OldestFree.ShouldBe(LiveQueue.Nine);
        live.Aim(sent, "w2").ShouldBeNull();
        live.Queue.Summarise(live.Now).OldestFree.ShouldBe(live.Now);
        live.Call("w1");
        var summary = live.Queue.Summarise(live.Now);
        (summary.OldestFree, summary.Free, summary.HeadFor(new WindowId("w1"))).ShouldBe((null, 0, null));
    }

    [Fact]
    public void Who_has_waited_longest_need_not_be_first_in_line()
    {
        live.Draw();
        live.Wait(2);
        live.Draw(LiveQueue.Elderly);
        live.Aim(live.Draw(), "w2").ShouldBeNull();
        var summary = live.Queue.Summarise(live.Now);
        summary.Head?.EligibleAt.ShouldBe(live.Now, "or this shows nothing");
        summary.OldestFree.ShouldBe(LiveQueue.Nine);
    }

    [Fact]
    public void Of_two_at_the_same_place_in_line_the_lower_number_is_first_for_the_window_too()
    {
        var (sent, free, last) = (live.Draw(), live.Draw(), live.Draw());
        live.Aim(last, "w2").ShouldBeNull();
        live.Aim(sent, "w3").ShouldBeNull();
        var summary = live.Queue.Summarise(live.Now);
        summary.HeadFor(new WindowId("w2"))!.Value.Ticket.ShouldBe(free);
        summary.HeadFor(new WindowId("w3"))!.Value.Ticket.ShouldBe(sent);
    }

    [Theory]
    [InlineData("invoice", "estate tax", "tax")]
    [InlineData("oath", "estate tax notary", "tax")]
    [InlineData("oath", "estate notary", "notary")]
    [InlineData("oath", "estate archive", "estate")]
    [InlineData("abolished", "estate notary", "estate")]
    public void Whoever_is_sent_to_a_window_waits_where_they_are_else_for_their_service_else_in_the_windows_first_queue(
        string service, string own, string queue)
    {
        var ticket = live.Draw(services: service);
        live.Turn().QueueFor(ticket, LiveQueue.Hall, Serving(own)).Value.ShouldBe(queue);
    }

    [Fact]
    public void A_number_that_nobody_drew_would_wait_in_the_windows_first_queue() =>
        live.Turn().QueueFor(new TicketId(LiveQueue.Date, live.Id, 9), LiveQueue.Hall, Serving("notary estate")).Value.ShouldBe("notary");

    [Fact]
    public void It_lasts_over_a_put_back_and_a_miss_and_ends_when_the_service_begins()
    {
        var ticket = live.Draw();
        live.Aim(ticket, "w2").ShouldBeNull();
        live.Done(ticket, TicketAction.PutBack, live.Call("w2"));
        live.TryCall("w1").ShouldBeNull();
        live.Done(ticket, TicketAction.Miss, live.Call("w2"));
        live.CallNamed(ticket, new CallId(new WindowId("w1"), 70)).ShouldNotBeNull().Kind.ShouldBe(RejectionKind.Forbidden);
        live.Reinstate(ticket, ReinstatePlace.Tail).ShouldBeNull();
        var call = live.Call("w2");
        live.Done(ticket, TicketAction.Start, call);
        live.Ticket(ticket).Aim.ShouldBeNull();
    }

    [Fact]
    public void A_service_broken_off_for_another_window_goes_on_waiting_at_its_place()
    {
        var ticket = live.Draw();
        var behind = live.Draw();
        live.Wait(2);
        var call = live.Serve(ticket);
        live.Wait(5);
        live.Aim(ticket, "w2").ShouldNotBeNull().Field.ShouldBe("callId");
        live.Aim(ticket, "w2", call).ShouldBeNull();
        live.Queue.IsSettled(call, ticket).ShouldBeTrue();
        live.Line().ShouldBe([ticket, behind]);
        live.TryCall("w1").ShouldNotBeNull().Ticket.ShouldBe(behind);
        ServiceSegments.Of(live.Ticket(ticket)).Single().Waited.ShouldBe(TimeSpan.FromMinutes(2), "the wait is measured once");
    }

    [Fact]
    public void A_supervisor_calls_them_elsewhere_and_lifts_the_aim()
    {
        var ticket = live.Draw();
        live.Aim(ticket, "w2").ShouldBeNull();
        var again = live.Aim(ticket, "w2").ShouldNotBeNull();
        (again.Kind, again.Field).ShouldBe((RejectionKind.Invalid, "window"));
        live.Aim(ticket, "w3").ShouldBeNull("a clerk may think again");
        live.CallNamed(ticket, new CallId(new WindowId("w1"), 70), "urgent", bySupervisor: true).ShouldBeNull();
        live.Done(ticket, TicketAction.PutBack, live.Ticket(ticket).LiveCall);
        Lift(ticket, null).ShouldNotBeNull().Field.ShouldBe("reason");
        Lift(ticket, "the clerk went home").ShouldBeNull();
        live.Log[^1].ShouldBeOfType<AimLifted>().Window.Value.ShouldBe("w3");
        live.TryCall("w1").ShouldNotBeNull().Ticket.ShouldBe(ticket);
        Lift(ticket, "again").ShouldNotBeNull().Kind.ShouldBe(RejectionKind.WrongState);
    }

    [Fact]
    public void A_window_that_closes_gives_all_of_them_back()
    {
        var (waiting, parked, other) = (live.Draw(), live.Draw(), live.Draw());
        live.Aim(waiting, "w2").ShouldBeNull();
        live.Aim(parked, "w2").ShouldBeNull();
        live.Aim(other, "w3").ShouldBeNull();
        live.Decide(turn => turn.Park(parked, null, "papers", LiveQueue.Clerk)).ShouldBeNull();
        live.Decide(turn =>
        {
            turn.LiftAims(new WindowId("w2"), "the window closed", TimedDecisions.By);
            return turn.Events.Select(e => e.Ticket).ToArray();
        }).ShouldBe([waiting, parked]);
        live.Queue.Summarise(live.Now).Aimed.Single().Window.Value.ShouldBe("w3");
    }

    [Fact]
    public void Another_queue_takes_them_for_the_window_alone_and_a_plain_transfer_forgets_it()
    {
        var notary = new LiveQueue("notary", "B");
        var ticket = live.Draw();
        live.Transfer(ticket, notary, window: "w2").ShouldBeNull();
        notary.Ticket(ticket).Aim.ShouldBe(new WindowId("w2"));
        notary.TryCall("w1").ShouldBeNull();
        ((TicketTransferredOut)live.Log[^1]).Window.ShouldBe(new WindowId("w2"));
        notary.Transfer(ticket, live).ShouldBeNull();
        live.TryCall("w1").ShouldNotBeNull().Ticket.ShouldBe(ticket);
    }

    private static Window Serving(string own) => new(
        new WindowId("w2"), new LocalizedText("二号", "Two"), WindowKind.Sector, "hall", [.. own.Split(' ').Select(x => new QueueId(x))], []);

    private Rejection? Lift(TicketId ticket, string? reason) => live.Decide(turn => turn.LiftAim(ticket, reason, "supervisor:s"));
}
