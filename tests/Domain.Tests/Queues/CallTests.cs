using Queueing.Domain.Decisions;
using Queueing.Domain.Identities;
using Queueing.Domain.Queues;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tickets.Events;

namespace Queueing.Domain.Tests.Queues;

public sealed class CallTests
{
    private static readonly CallId Stranger = new(new WindowId("w9"), 99);

    private readonly LiveQueue live = new("tax");

    [Fact]
    public void The_head_is_the_most_senior_then_the_earlier_drawn_then_the_lower_number()
    {
        var first = live.Draw();
        var second = live.Draw();
        live.Wait(10);
        var elderly = live.Draw(LiveQueue.Elderly);
        live.Wait(1);
        var late = live.Draw(LiveQueue.Elderly);
        live.Line().ShouldBe([first, second, elderly, late], "at equal seniority whoever drew earlier is first");
    }

    [Fact]
    public void Who_is_called_has_no_place_in_line_and_those_in_hand_are_told_in_the_order_in_which_they_were_called()
    {
        var (first, second) = (live.Draw(LiveQueue.Elderly), live.Draw());
        live.Call("w9");
        live.Queue.Ahead(live.Ticket(first)).ShouldBeNull();
        live.Queue.Ahead(live.Ticket(second)).ShouldBe(0);
        live.Wait(1);
        live.Call("w1");
        live.Queue.Summarise(live.Now).Active.Select(x => x.Ticket).ShouldBe([first, second]);
    }

    [Fact]
    public void Two_called_in_the_same_instant_are_told_in_the_order_of_their_numbers()
    {
        var (first, second) = (live.Draw(), live.Draw(LiveQueue.Elderly));
        live.Call("w1");
        live.Call("w2");
        live.Queue.Summarise(live.Now).Active.Select(x => x.Ticket).ShouldBe([first, second]);
    }

    [Fact]
    public void Only_a_call_is_announced()
    {
        var ticket = live.Draw();
        live.Call();
        live.Decide(turn => turn.Reprint(ticket, "lost", LiveQueue.Clerk)).ShouldBeNull();
        live.Queue.Summarise(live.Now).RecentCalls.ShouldHaveSingleItem();
    }

    [Fact]
    public void Nobody_waiting_is_not_called()
    {
        live.TryCall().ShouldBeNull();
        live.Log.ShouldBeEmpty();
        live.Queue.Head.ShouldBeNull();
    }

    [Fact]
    public void Whatever_is_done_under_a_call_keeps_the_reason_given_for_it()
    {
        var ticket = live.Draw();
        var call = live.Call();
        live.Wait(1);
        live.Act(ticket, TicketAction.Recall, call, "for w1").ShouldBeNull();
        live.Log[^1].ShouldBeOfType<TicketRecalled>().Reason.ShouldBe("for w1");
        live.Act(ticket, TicketAction.Miss, call, "nobody there").ShouldBeNull();
        live.Log[^1].ShouldBeOfType<TicketMissed>().Reason.ShouldBe("nobody there");
        live.Reinstate(ticket, ReinstatePlace.Tail, reason: "was at the copier").ShouldBeNull();
        live.Log[^1].ShouldBeOfType<TicketReinstated>().Reason.ShouldBe("was at the copier");
        call = live.Call();
        live.Act(ticket, TicketAction.Start, call, "w1 is dead").ShouldBeNull();
        live.Log[^1].ShouldBeOfType<ServiceStarted>().Reason.ShouldBe("w1 is dead");
        live.Act(ticket, TicketAction.Finish, call, "the clerk is ill").ShouldBeNull();
        live.Log[^1].ShouldBeOfType<ServiceFinished>().Reason.ShouldBe("the clerk is ill");
    }

    [Fact]
    public void A_service_runs_from_call_to_end_under_one_call_id()
    {
        var ticket = live.Draw();
        live.Wait(3);
        var call = live.Call();
        live.Ticket(ticket).LiveCall.ShouldBe(call);
        live.Wait(1);
        live.Done(ticket, TicketAction.Start, call);
        live.Ticket(ticket).LiveCall.ShouldBe(call);
        live.Wait(6);
        live.Done(ticket, TicketAction.Finish, call);
        var done = live.Ticket(ticket);
        done.State.ShouldBe(TicketState.Completed);
        done.LiveCall.ShouldBeNull();
        done.HasEnded.ShouldBeTrue();
        done.Now.Call.ShouldBe(call);
        done.Periods.Select(p => (p.State, (p.From - LiveQueue.Nine).TotalMinutes)).ShouldBe(
            [(TicketState.Waiting, 0), (TicketState.Called, 3), (TicketState.Serving, 4), (TicketState.Completed, 10)]);
        live.Queue.Active.ShouldBe(0);
        live.Queue.MeanService.ShouldBe((20 * TimeSpan.FromMinutes(8) + TimeSpan.FromMinutes(6)) / 21);
    }

    [Theory]
    [InlineData(TicketAction.Recall)]
    [InlineData(TicketAction.Start)]
    [InlineData(TicketAction.Miss)]
    [InlineData(TicketAction.PutBack)]
    public void A_called_ticket_obeys_its_live_call_only(TicketAction action)
    {
        var ticket = live.Draw();
        var call = live.Call();
        live.Wait(1);
        var version = live.Queue.Version;
        live.Act(ticket, action, Stranger).ShouldNotBeNull().Kind.ShouldBe(RejectionKind.StaleCall);
        var missing = live.Act(ticket, action, null).ShouldNotBeNull();
        (missing.Kind, missing.Field).ShouldBe((RejectionKind.Invalid, "callId"));
        live.Queue.Version.ShouldBe(version);
        live.Done(ticket, action, call);
    }

    [Fact]
    public void A_late_finish_never_ends_somebody_elses_service()
    {
        var ticket = live.Draw();
        var old = live.Call();
        live.Done(ticket, TicketAction.PutBack, old);
        var fresh = live.Call("w2");
        live.Done(ticket, TicketAction.Start, fresh);
        var rejection = live.Act(ticket, TicketAction.Finish, old).ShouldNotBeNull();
        (rejection.Kind, rejection.State).ShouldBe((RejectionKind.StaleCall, nameof(TicketState.Serving)));
        live.Ticket(ticket).State.ShouldBe(TicketState.Serving);
    }

    [Fact]
    public void A_ticket_nobody_drew_is_unknown()
    {
        var ticket = new TicketId(LiveQueue.Date, live.Id, 7);
        live.Act(ticket, TicketAction.Start, Stranger).ShouldNotBeNull().Kind.ShouldBe(RejectionKind.Unknown);
        live.Cancel(ticket).ShouldNotBeNull().Kind.ShouldBe(RejectionKind.Unknown);
        live.Reinstate(ticket, ReinstatePlace.Tail).ShouldNotBeNull().Kind.ShouldBe(RejectionKind.Unknown);
        live.Transfer(ticket, new LiveQueue("notary")).ShouldNotBeNull().Kind.ShouldBe(RejectionKind.Unknown);
    }

    [Fact]
    public void What_the_table_forbids_is_refused_with_the_present_state()
    {
        var ticket = live.Draw();
        var rejection = live.Act(ticket, TicketAction.Finish, Stranger).ShouldNotBeNull();
        (rejection.Kind, rejection.State).ShouldBe((RejectionKind.WrongState, nameof(TicketState.Waiting)));
        live.Cancel(ticket).ShouldBeNull();
        live.Cancel(ticket).ShouldNotBeNull().State.ShouldBe(nameof(TicketState.Cancelled));
        live.Queue.Waiting.ShouldBe(0);
    }

    [Fact]
    public void Only_what_happens_under_a_call_is_an_act_on_a_call()
    {
        var ticket = live.Draw();
        var call = live.Call();
        Should.Throw<ArgumentOutOfRangeException>(() => live.Act(ticket, TicketAction.Cancel, call));
    }

    [Fact]
    public void A_double_click_is_no_recall()
    {
        var ticket = live.Draw();
        var call = live.Call();
        live.Now += QueueTurn.MinRecallGap - TimeSpan.FromTicks(1);
        live.Act(ticket, TicketAction.Recall, call).ShouldNotBeNull().Kind.ShouldBe(RejectionKind.WrongState);
        live.Now += TimeSpan.FromTicks(1);
        live.Done(ticket, TicketAction.Recall, call);
        live.Act(ticket, TicketAction.Recall, call).ShouldNotBeNull();
        live.Now += QueueTurn.MinRecallGap;
        live.Done(ticket, TicketAction.Recall, call);
        live.Ticket(ticket).Recalls.ShouldBe(2);
        live.Ticket(ticket).Periods.Length.ShouldBe(2, "a recall is no new stretch");
        live.Done(ticket, TicketAction.PutBack, call);
        live.Call();
        live.Ticket(ticket).Recalls.ShouldBe(0, "recalls are of the last call");
    }

    [Fact]
    public void A_ticket_put_back_keeps_its_place_and_its_wait()
    {
        var first = live.Draw();
        var second = live.Draw();
        var before = live.Ticket(first);
        live.Wait(5);
        var call = live.Call();
        live.Wait(1);
        live.Done(first, TicketAction.PutBack, call);
        live.Line().ShouldBe([first, second]);
        var after = live.Ticket(first);
        (after.Seniority, after.EligibleAt, after.LiveCall).ShouldBe((before.Seniority, before.EligibleAt, null));
        live.Queue.Active.ShouldBe(0);
    }

    [Fact]
    public void Waiting_is_measured_once_at_the_first_call()
    {
        var ticket = live.Draw();
        live.Wait(5);
        live.Done(ticket, TicketAction.PutBack, live.Call());
        live.Wait(5);
        live.Call();
        var seen = live.Ticket(ticket);
        seen.First(TicketState.Called).ShouldBe(LiveQueue.Nine.AddMinutes(5));
        seen.Last(TicketState.Called).ShouldBe(LiveQueue.Nine.AddMinutes(10));
        seen.Last(TicketState.Serving).ShouldBeNull();
        seen.First(TicketState.Serving).ShouldBeNull();
    }

    [Fact]
    public void A_call_is_settled_only_once_its_ticket_was_under_it_and_is_no_longer()
    {
        var ticket = live.Draw();
        var call = live.Call();
        live.Queue.IsSettled(call, ticket).ShouldBeFalse();
        live.Queue.IsSettled(Stranger, ticket).ShouldBeFalse("this state may not have seen that call yet");
        live.Queue.IsSettled(call, new TicketId(LiveQueue.Date, live.Id, 9)).ShouldBeFalse();
        live.Done(ticket, TicketAction.Start, call);
        live.Queue.IsSettled(call, ticket).ShouldBeFalse();
        live.Done(ticket, TicketAction.Finish, call);
        live.Queue.IsSettled(call, ticket).ShouldBeTrue();
    }

    [Fact]
    public void A_settled_call_stays_settled_when_the_ticket_is_called_again()
    {
        var ticket = live.Draw();
        var first = live.Call();
        live.Done(ticket, TicketAction.PutBack, first);
        live.Queue.IsSettled(first, ticket).ShouldBeTrue();
        var second = live.Call("w2");
        live.Queue.IsSettled(first, ticket).ShouldBeTrue();
        live.Queue.IsSettled(second, ticket).ShouldBeFalse();
        live.Cancel(ticket).ShouldBeNull();
        live.Queue.IsSettled(second, ticket).ShouldBeTrue();
    }

    [Fact]
    public void A_summary_tells_the_head_the_oldest_the_active_and_the_calls_of_two_minutes()
    {
        var first = live.Draw();
        var second = live.Draw();
        live.Wait(1);
        var elderly = live.Draw(LiveQueue.Elderly);
        var call = live.Call();
        live.Ticket(elderly).State.ShouldBe(TicketState.Called);
        var again = live.Call("w2");
        live.Now += TimeSpan.FromSeconds(10);
        live.Done(first, TicketAction.Recall, again);
        var summary = live.Queue.Summarise(live.Now);
        summary.Head.ShouldBe(new QueueHead(second, LiveQueue.Nine, LiveQueue.Nine));
        summary.OldestEligibleAt.ShouldBe(LiveQueue.Nine);
        (summary.Waiting, summary.DrawnToday, summary.Arrived, summary.Completed).ShouldBe((1, 3, 3, 0));
        summary.Active.Select(active => (active.Call, active.Ticket)).ShouldBe([(again, first), (call, elderly)], ignoreOrder: true);
        summary.RecentCalls.Select(notice => (notice.Number.Value, notice.Recalls)).ShouldBe([("A003", 0), ("A001", 0), ("A001", 1)]);
        summary.RecentCalls.Select(notice => notice.Version).ShouldBe([4L, 5L, 6L]);
        var later = LiveQueue.Nine.AddMinutes(1) + TicketQueue.NoticeMemory;
        live.Queue.Summarise(later).RecentCalls.Length.ShouldBe(3);
        live.Queue.Summarise(later.AddTicks(1)).RecentCalls.Length.ShouldBe(1);
        live.Queue.Summarise(later.AddMinutes(5)).RecentCalls.ShouldBeEmpty();
    }

    [Fact]
    public void Calls_told_about_are_forgotten_after_two_minutes_by_the_next_call()
    {
        live.Draw();
        live.Draw();
        live.Call();
        live.Wait(3);
        live.Call("w2");
        live.Queue.Summarise(LiveQueue.Nine).RecentCalls.Length.ShouldBe(1);
    }

    [Fact]
    public void A_queue_tells_since_when_nobody_waits()
    {
        DateTimeOffset? EmptySince() => live.Queue.Summarise(live.Now).EmptySince;
        EmptySince().ShouldBeNull("before the day's first ticket");
        var ticket = live.Draw();
        EmptySince().ShouldBeNull();
        live.Wait(4);
        live.Done(ticket, TicketAction.Start, live.Call());
        live.Wait(9);
        live.Done(ticket, TicketAction.Finish, live.Ticket(ticket).LiveCall);
        EmptySince().ShouldBe(LiveQueue.Nine.AddMinutes(4), "what happens at windows empties no line");
        live.Draw();
        EmptySince().ShouldBeNull();
    }

    [Fact]
    public void An_event_of_no_queue_is_a_bug()
    {
        var ticket = live.Draw();
        Should.Throw<InvalidOperationException>(() => live.Queue.Apply(new NoSuchEvent(ticket, live.Now, "nobody")));
    }

    private sealed record NoSuchEvent(TicketId Ticket, DateTimeOffset At, string By) : TicketEvent(Ticket, At, By);
}
