using Queueing.Domain.Decisions;
using Queueing.Domain.Identities;
using Queueing.Domain.Queues;
using Queueing.Domain.Tickets;

namespace Queueing.Domain.Tests.Queues;

/// <summary>Whoever draws in a turn is told how many are before them after all that was decided in it already.</summary>
public sealed class QueueTurnTests
{
    private readonly LiveQueue live = new("tax");

    [Fact]
    public void Who_leaves_the_line_is_before_nobody_any_more()
    {
        var (first, second, third, fourth) = (live.Draw(), live.Draw(), live.Draw(), live.Draw());
        live.Draw();
        AheadAfter(turn => turn.Cancel(first, null, "left", "citizen:c", isHolder: true)).ShouldBe(4);
        AheadAfter(turn => turn.Expire(second, null, "closed", "supervisor:s")).ShouldBe(4);
        AheadAfter(turn => turn.Forward(third, LiveQueue.Hall, new ServiceId("invoice"), [], null, null, LiveQueue.Clerk)).ShouldBe(4);
        AheadAfter(turn => turn.Park(fourth, null, "papers", LiveQueue.Clerk)).ShouldBe(4);
    }

    [Fact]
    public void All_who_leave_in_one_turn_are_gone()
    {
        var (first, second) = (live.Draw(), live.Draw());
        AheadAfter(turn => turn.Cancel(first, null, "left", "citizen:c", isHolder: true) ?? turn.Cancel(second, null, "left", "citizen:c", isHolder: true)).ShouldBe(0);
    }

    [Fact]
    public void Who_changes_places_is_there_once()
    {
        var (first, _) = (live.Draw(), live.Draw());
        AheadAfter(turn => turn.Reprioritise(
            first, LiveQueue.Hall, LiveQueue.Elderly, PriorityEvidence.Declared, "old", LiveQueue.Clerk)).ShouldBe(2);
    }

    [Fact]
    public void Who_comes_back_into_the_line_is_before_them()
    {
        var missed = live.DrawAndMiss();
        AheadAfter(turn => turn.Reinstate(missed, ReinstatePlace.Original, 0, null, LiveQueue.Clerk)).ShouldBe(1);
        live.TryCall().ShouldNotBeNull().Ticket.ShouldBe(missed);
        var next = live.Queue.Head.ShouldNotBeNull().Id;
        var call = live.Serve(next, "w2");
        AheadAfter(turn => turn.Requeue(next, call, ReinstatePlace.Original, 0, "papers", LiveQueue.Clerk)).ShouldBe(1);
        call = live.Serve(next, "w2");
        AheadAfter(turn => turn.Aim(next, new WindowId("w3"), call, null, LiveQueue.Clerk)).ShouldBe(2, "and so is whoever drew last");
    }

    private int AheadAfter(Func<QueueTurn, Rejection?> act)
    {
        live.Wait(1);
        return live.Decide(turn =>
        {
            act(turn).ShouldBeNull();
            return turn.Draw([new ServiceId("invoice")], TicketChannel.Kiosk, LiveQueue.Ordinary, "kiosk:k1");
        }).Ahead;
    }
}
