using Queueing.Domain.Decisions;
using Queueing.Domain.Queues;
using Queueing.Domain.Tickets;

namespace Queueing.Domain.Tests.Queues;

public sealed class ParkTests
{
    private readonly LiveQueue live = new("tax");

    [Fact]
    public void Parked_out_of_the_line_it_comes_back_to_its_place_and_its_wait_stood_still()
    {
        var parked = live.Draw();
        live.Wait(4);
        Park(parked).ShouldBeNull();
        live.Queue.Waiting.ShouldBe(0);
        var other = live.Draw();
        live.Wait(30);
        Release(parked).ShouldBeNull();
        live.Line().ShouldBe([parked, other]);
        live.Ticket(parked).EligibleAt.ShouldBe(LiveQueue.Nine.AddMinutes(30));
        live.Queue.Summarise(live.Now).OldestEligibleAt.ShouldBe(LiveQueue.Nine.AddMinutes(4), "the other has waited longer");
        live.Wait(2);
        live.Call();
        ServiceSegments.Of(live.Ticket(parked)).Single().Waited.ShouldBe(TimeSpan.FromMinutes(6));
    }

    [Fact]
    public void Parked_from_a_window_it_frees_the_window_and_waits_anew_when_it_is_back()
    {
        var ticket = live.Draw();
        live.Wait(3);
        var call = live.Serve(ticket);
        live.Wait(5);
        var missing = Park(ticket).ShouldNotBeNull();
        (missing.Kind, missing.Field).ShouldBe((RejectionKind.Invalid, "callId"));
        Park(ticket, call).ShouldBeNull();
        live.Queue.IsSettled(call, ticket).ShouldBeTrue();
        live.Wait(20);
        Release(ticket).ShouldBeNull();
        live.Ticket(ticket).EligibleAt.ShouldBe(live.Now);
        live.Ticket(ticket).Seniority.ShouldBe(LiveQueue.Nine);
        live.Done(ticket, TicketAction.Start, live.Call());
        live.Wait(7);
        live.Done(ticket, TicketAction.Finish, live.Ticket(ticket).LiveCall);
        var segment = ServiceSegments.Of(live.Ticket(ticket)).Single();
        (segment.Waited, segment.Served).ShouldBe((TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(12)));
        live.Queue.MeanService.ShouldBe(((20 * TimeSpan.FromMinutes(8)) + TimeSpan.FromMinutes(12)) / 21, "both stretches are one service");
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void Without_a_reason_nobody_is_parked(string? reason)
    {
        var rejection = live.Decide(turn => turn.Park(live.Draw(), null, reason, LiveQueue.Clerk)).ShouldNotBeNull();
        (rejection.Kind, rejection.Field).ShouldBe((RejectionKind.Invalid, "reason"));
        live.Queue.Waiting.ShouldBe(1);
    }

    [Fact]
    public void Whoever_is_called_and_not_here_yet_is_not_parked_and_nobody_is_released_who_is_not_parked()
    {
        var ticket = live.Draw();
        Release(ticket).ShouldNotBeNull().State.ShouldBe(nameof(TicketState.Waiting));
        Park(ticket, live.Call()).ShouldNotBeNull().State.ShouldBe(nameof(TicketState.Called));
    }

    [Fact]
    public void A_draw_of_the_same_turn_does_not_count_who_is_parked_by_it()
    {
        var parked = live.Draw();
        live.Decide(turn =>
        {
            turn.Park(parked, null, "papers", LiveQueue.Clerk).ShouldBeNull();
            turn.Draw([new("invoice")], TicketChannel.Kiosk, LiveQueue.Ordinary, "kiosk:k").Ahead.ShouldBe(0);
            return true;
        });
    }

    private Rejection? Park(TicketId ticket, CallId? call = null) => live.Decide(turn => turn.Park(ticket, call, "fetches papers", LiveQueue.Clerk));

    private Rejection? Release(TicketId ticket) => live.Decide(turn => turn.Release(ticket, null, LiveQueue.Clerk));
}
