using Queueing.Domain.Decisions;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tickets.Events;

namespace Queueing.Domain.Tests.Queues;

public sealed class TransferTests
{
    private readonly LiveQueue source = new("tax");
    private readonly LiveQueue target = new("notary", "B");

    [Fact]
    public void A_transferred_ticket_keeps_number_seniority_and_life_and_leaves_a_tombstone()
    {
        var ticket = source.Draw();
        var before = source.Ticket(ticket);
        source.Wait(2);
        source.Transfer(ticket, target).ShouldBeNull();
        var moved = target.Ticket(ticket);
        (moved.Number, moved.Seniority, moved.EligibleAt, moved.DrawnAt).ShouldBe((before.Number, before.Seniority, before.EligibleAt, before.DrawnAt));
        (moved.State, moved.Queue, moved.Hop).ShouldBe((TicketState.Waiting, target.Id, 1));
        moved.Periods[0].ShouldBe(before.Periods[0]);
        var tombstone = source.Ticket(ticket);
        (tombstone.State, tombstone.Queue, tombstone.Hop, tombstone.HasEnded).ShouldBe((TicketState.Transferred, target.Id, 1, true));
        (source.Queue.Waiting, target.Queue.Waiting, target.Queue.Arrived, target.Queue.LastSequence).ShouldBe((0, 1, 1, 0));
    }

    [Fact]
    public void Its_seniority_counts_in_the_line_it_comes_to()
    {
        var early = source.Draw();
        source.Wait(5);
        target.Now = source.Now;
        var waiting = target.Draw();
        source.Transfer(early, target).ShouldBeNull();
        target.Line().ShouldBe([early, waiting]);
        target.Queue.Summarise(target.Now).OldestEligibleAt.ShouldBe(LiveQueue.Nine);
    }

    [Fact]
    public void While_served_it_is_transferred_under_its_call_which_is_settled_then()
    {
        var ticket = source.Draw();
        var call = source.Call();
        source.Transfer(ticket, target, call).ShouldNotBeNull().Kind.ShouldBe(RejectionKind.WrongState, "called, not here yet");
        source.Done(ticket, TicketAction.Start, call);
        source.Transfer(ticket, target).ShouldNotBeNull().Kind.ShouldBe(RejectionKind.Invalid);
        source.Transfer(ticket, target, new CallId(call.Window, call.Version + 1)).ShouldNotBeNull().Kind.ShouldBe(RejectionKind.StaleCall);
        source.Transfer(ticket, target, call).ShouldBeNull();
        source.Queue.IsSettled(call, ticket).ShouldBeTrue();
        source.Queue.Active.ShouldBe(0);
        target.Ticket(ticket).LiveCall.ShouldBeNull();
    }

    [Fact]
    public void To_the_queue_it_is_in_it_does_not_go()
    {
        var rejection = source.Transfer(source.Draw(), source).ShouldNotBeNull();
        (rejection.Kind, rejection.Field).ShouldBe((RejectionKind.Invalid, "queue"));
        source.Queue.Waiting.ShouldBe(1);
    }

    [Fact]
    public void A_command_to_the_queue_it_left_is_told_where_it_went()
    {
        var ticket = source.Draw();
        source.Transfer(ticket, target).ShouldBeNull();
        foreach (var rejection in new[] { source.Cancel(ticket), source.Transfer(ticket, target), source.Reinstate(ticket, ReinstatePlace.Tail) })
        {
            (rejection?.Kind, rejection?.State).ShouldBe((RejectionKind.WrongState, "notary"));
        }
    }

    [Fact]
    public void It_may_come_back_and_the_highest_hop_wins()
    {
        var ticket = source.Draw();
        source.Transfer(ticket, target).ShouldBeNull();
        target.Wait(1);
        target.Transfer(ticket, source).ShouldBeNull();
        var back = source.Ticket(ticket);
        (back.State, back.Hop, back.Seniority).ShouldBe((TicketState.Waiting, 2, LiveQueue.Nine));
        (source.Queue.Waiting, target.Queue.Waiting).ShouldBe((1, 0));
        (source.Queue.LastSequence, source.Queue.Arrived).ShouldBe((1, 2));
        source.Call();
        source.Ticket(ticket).State.ShouldBe(TicketState.Called);
    }

    [Theory]
    [InlineData(TicketAction.Start)]
    [InlineData(TicketAction.Miss)]
    [InlineData(TicketAction.PutBack)]
    public void An_arrival_that_repeats_or_comes_late_changes_nothing_but_the_version(TicketAction action)
    {
        var ticket = source.Draw();
        source.Transfer(ticket, target).ShouldBeNull();
        var arrival = target.Log.OfType<TicketTransferredIn>().Single();
        target.Done(ticket, action, target.Call());
        var before = target.Ticket(ticket);
        target.Fold(arrival, arrival with { Hop = 0 }, arrival with { Hop = -3 });
        target.Ticket(ticket).ShouldBe(before);
        target.Queue.Arrived.ShouldBe(1);
        target.Queue.Version.ShouldBe(6);
        LiveQueue.Views(target.Replayed(), target.Now).ShouldBe(LiveQueue.Views(target.Queue, target.Now));
    }

    [Fact]
    public void Folding_an_arrival_never_fails_whatever_the_ticket_was_here()
    {
        foreach (var state in Enum.GetValues<TicketState>())
        {
            var live = new LiveQueue("tax");
            var ticket = live.Draw();
            var call = new CallId(new("w1"), 1);
            var whole = live.Ticket(ticket);
            whole = whole with { Periods = whole.Periods.Add(new TicketPeriod(state, live.Now, live.Id, call)) };
            live.Fold(new TicketTransferredIn(ticket, live.Now, "clerk:x", target.Id, 5, whole));
            live.Fold(new TicketTransferredIn(ticket, live.Now.AddHours(-1), "clerk:x", target.Id, 7, whole));
            (live.Ticket(ticket).State, live.Ticket(ticket).Hop, live.Queue.Waiting).ShouldBe((TicketState.Waiting, 7, 1));
            live.Queue.LastAt.ShouldBe(live.Now);
        }
    }
}
