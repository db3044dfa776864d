using Queueing.Domain.Decisions;
using Queueing.Domain.Identities;
using Queueing.Domain.Queues;
using Queueing.Domain.Tickets;

namespace Queueing.Domain.Tests.Queues;

public sealed class TakeOverTests
{
    private static readonly CallId Other = new(new WindowId("w2"), 40);

    private readonly LiveQueue live = new("tax");

    [Fact]
    public void A_service_goes_on_at_the_other_window_and_the_first_one_is_free()
    {
        var ticket = live.Draw();
        live.Wait(3);
        var call = live.Serve(ticket);
        live.Wait(5);
        TakeOver(ticket, call).ShouldBeNull();
        var now = live.Ticket(ticket);
        (now.State, now.LiveCall, now.Aim).ShouldBe((TicketState.Serving, Other, null));
        live.Queue.IsSettled(call, ticket).ShouldBeTrue();
        live.Queue.Summarise(live.Now).Active.Single().Call.ShouldBe(Other);
        live.Act(ticket, TicketAction.Finish, call).ShouldNotBeNull().Kind.ShouldBe(RejectionKind.StaleCall, "a late finish at the first window ends nothing");
        live.Wait(0.05);
        live.Done(ticket, TicketAction.Finish, Other);
        var segment = ServiceSegments.Of(live.Ticket(ticket)).Single();
        (segment.Waited, segment.Served, segment.Call).ShouldBe((TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(5.05), Other));
    }

    [Fact]
    public void Whoever_was_called_and_has_not_come_is_announced_at_the_other_window()
    {
        var ticket = live.Draw();
        live.Wait(3);
        var call = live.Call();
        live.Wait(1);
        live.Done(ticket, TicketAction.Recall, call);
        live.Wait(1);
        TakeOver(ticket, call).ShouldBeNull();
        var now = live.Ticket(ticket);
        (now.State, now.LastCallAt, now.Recalls).ShouldBe((TicketState.Called, live.Now, 0));
        var notice = live.Queue.Summarise(live.Now).RecentCalls[^1];
        (notice.Window.Value, notice.Call, notice.Recalls).ShouldBe(("w2", Other, 0));
        ServiceSegments.Of(now).Single().Waited.ShouldBe(TimeSpan.FromMinutes(3), "the wait was measured at the first call");
    }

    [Fact]
    public void Without_the_live_call_or_a_reason_nothing_moves()
    {
        var ticket = live.Draw();
        TakeOver(ticket, Other).ShouldNotBeNull().Kind.ShouldBe(RejectionKind.WrongState);
        var call = live.Call();
        TakeOver(ticket, Other).ShouldNotBeNull().Kind.ShouldBe(RejectionKind.StaleCall);
        TakeOver(ticket, call, " ").ShouldNotBeNull().Field.ShouldBe("reason");
        live.Ticket(ticket).LiveCall.ShouldBe(call);
    }

    private Rejection? TakeOver(TicketId ticket, CallId from, string reason = "broken") => live.Decide(turn =>
    {
        var rejection = turn.TakeOver(ticket, from, Other, reason, "supervisor:s", out var moved);
        (moved is null).ShouldBe(rejection is not null);
        return rejection;
    });
}
