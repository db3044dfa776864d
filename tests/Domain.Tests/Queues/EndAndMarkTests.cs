using Queueing.Domain.Decisions;
using Queueing.Domain.Identities;
using Queueing.Domain.Queues;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tickets.Events;

namespace Queueing.Domain.Tests.Queues;

/// <summary>The day's end, prints and ratings.</summary>
public sealed class EndAndMarkTests
{
    private static readonly DateTimeOffset Closing = LiveQueue.Nine.AddHours(8);
    private readonly LiveQueue live = new("tax");

    [Fact]
    public void Whoever_waits_is_not_given_up_before_the_last_session_is_over()
    {
        var ticket = live.Draw();
        live.Now = Closing.AddTicks(-1);
        Expire(ticket).ShouldNotBeNull().State.ShouldBe(nameof(TicketState.Waiting));
        live.Now = Closing;
        Expire(ticket, null).ShouldNotBeNull().Field.ShouldBe("reason");
        Expire(ticket).ShouldBeNull();
        (live.Ticket(ticket).State, live.Ticket(ticket).HasEnded, live.Queue.Waiting).ShouldBe((TicketState.Expired, true, 0));
    }

    [Fact]
    public void Parked_and_missed_tickets_are_ended_at_any_time_and_others_never()
    {
        var missed = live.DrawAndMiss();
        Expire(missed).ShouldBeNull();
        var parked = live.Draw();
        live.Decide(turn => turn.Park(parked, null, "papers", LiveQueue.Clerk)).ShouldBeNull();
        Expire(parked).ShouldBeNull();
        var called = live.Draw();
        live.Call();
        live.Now = Closing;
        Expire(called).ShouldNotBeNull().State.ShouldBe(nameof(TicketState.Called));
    }

    [Fact]
    public void Sent_home_is_only_whoever_waited_to_the_end()
    {
        var (waits, parked, gone) = (live.Draw(), live.Draw(), live.Draw());
        live.Decide(turn => turn.Park(parked, null, "papers", LiveQueue.Clerk)).ShouldBeNull();
        live.Now = Closing;
        live.Ticket(waits).WasSentHome.ShouldBeFalse("they wait");
        Expire(waits).ShouldBeNull();
        Expire(parked).ShouldBeNull();
        live.Cancel(gone).ShouldBeNull();
        new[] { waits, parked, gone }.Select(x => live.Ticket(x).WasSentHome).ShouldBe([true, false, false]);
    }

    [Fact]
    public void A_queue_without_a_session_holds_nobody() =>
        live.Decide(turn => turn.Expire(live.Draw(), null, "closed today", "supervisor:s")).ShouldBeNull();

    [Fact]
    public void Each_service_is_rated_once_after_the_end()
    {
        var ticket = live.Draw(services: ["invoice", "stamp"]);
        var call = live.Serve(ticket);
        Rate(ticket, 5).ShouldNotBeNull().State.ShouldBe(nameof(TicketState.Serving));
        live.Done(ticket, TicketAction.Finish, call);
        live.Wait(1);
        live.Done(ticket, TicketAction.Finish, call);
        Rate(ticket, 0).ShouldNotBeNull().Field.ShouldBe("score");
        Rate(ticket, 6).ShouldNotBeNull().Field.ShouldBe("score");
        Rate(ticket, 3, "oath").ShouldNotBeNull().Field.ShouldBe("service");
        Rate(ticket, 5).ShouldBeNull();
        Rate(ticket, 1, "invoice").ShouldBeNull();
        live.Log[^1].ShouldBeOfType<ServiceRated>().Call.ShouldBe(call);
        Rate(ticket, 2, "stamp").ShouldNotBeNull().Kind.ShouldBe(RejectionKind.WrongState);
        ServiceSegments.Of(live.Ticket(ticket)).Select(x => x.Rating).ShouldBe([1, 5]);
    }

    [Fact]
    public void A_number_is_printed_again_while_its_life_lasts_is_counted_and_changes_nothing_else()
    {
        var ticket = live.Draw();
        var before = live.Ticket(ticket);
        live.Wait(1);
        Reprint(ticket).ShouldBeNull();
        var after = live.Ticket(ticket);
        (after with { Version = before.Version, Reprints = 0 }).ShouldBe(before);
        (after.Version, after.Reprints).ShouldBe((2, 1));
        live.Cancel(ticket).ShouldBeNull();
        Reprint(ticket).ShouldNotBeNull().State.ShouldBe(nameof(TicketState.Cancelled));
    }

    private Rejection? Expire(TicketId ticket, string? reason = "the hall closes") =>
        live.Decide(turn => turn.Expire(ticket, Closing, reason, "supervisor:s"));

    private Rejection? Rate(TicketId ticket, int score, string? service = null) =>
        live.Decide(turn => turn.Rate(ticket, service is null ? null : new ServiceId(service), score, "citizen:c"));

    private Rejection? Reprint(TicketId ticket) => live.Decide(turn => turn.Reprint(ticket, "torn", "kiosk:k1"));
}
