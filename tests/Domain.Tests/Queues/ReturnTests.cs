using Queueing.Domain.Decisions;
using Queueing.Domain.Queues;
using Queueing.Domain.Tickets;

namespace Queueing.Domain.Tests.Queues;

/// <summary>Back in line from a window, and after the end.</summary>
public sealed class ReturnTests
{
    private readonly LiveQueue live = new("tax");

    [Theory]
    [InlineData(ReinstatePlace.Original, 0)]
    [InlineData(ReinstatePlace.After, 1)]
    [InlineData(ReinstatePlace.Tail, 2)]
    public void Requeued_it_waits_anew_where_it_is_put(ReinstatePlace place, int before)
    {
        var ticket = live.Draw();
        var call = live.Serve(ticket);
        live.Wait(6);
        live.Draw();
        live.Wait(1);
        live.Draw();
        live.Decide(turn => turn.Requeue(ticket, call, place, 1, "photographs first", LiveQueue.Clerk)).ShouldBeNull();
        live.Queue.Ahead(live.Ticket(ticket)).ShouldBe(before);
        live.Ticket(ticket).EligibleAt.ShouldBe(live.Now);
        live.Queue.IsSettled(call, ticket).ShouldBeTrue();
        live.Queue.Summarise(live.Now).Completed.ShouldBe(0);
    }

    [Fact]
    public void Requeueing_needs_the_live_call_a_place_and_a_reason()
    {
        var ticket = live.Draw();
        var call = live.Serve(ticket);
        string? Field(CallId? under, int after, string? reason) =>
            live.Decide(turn => turn.Requeue(ticket, under, ReinstatePlace.After, after, reason, LiveQueue.Clerk))?.Field;
        Field(null, 1, "why").ShouldBe("callId");
        Field(new CallId(call.Window, 77), 1, "why").ShouldBe("callId");
        Field(call, 0, "why").ShouldBe("after");
        Field(call, 1, null).ShouldBe("reason");
        live.Ticket(ticket).State.ShouldBe(TicketState.Serving);
    }

    [Fact]
    public void Reopened_it_has_its_original_place_and_its_service_is_measured_anew()
    {
        var ticket = live.Draw();
        var call = live.Serve(ticket);
        live.Wait(4);
        live.Done(ticket, TicketAction.Finish, call);
        live.Wait(60);
        var other = live.Draw();
        live.Wait(1);
        live.Decide(turn => turn.Reopen(ticket, "a wrong date", "supervisor:s")).ShouldBeNull();
        live.Line().ShouldBe([ticket, other]);
        live.Ticket(ticket).EligibleAt.ShouldBe(live.Now, "nobody has waited for an hour");
        var again = live.Serve(ticket);
        live.Wait(2);
        ServiceSegments.Of(live.Ticket(ticket)).Single().FinishedAt.ShouldBeNull();
        live.Done(ticket, TicketAction.Finish, again);
        live.Queue.MeanService.ShouldBe(((20 * TimeSpan.FromMinutes(8)) + TimeSpan.FromMinutes(6)) / 22);
        var segment = ServiceSegments.Of(live.Ticket(ticket)).Single();
        (segment.FinishedAt, segment.Waited).ShouldBe((live.Now, TimeSpan.Zero));
    }

    [Fact]
    public void It_is_reopened_on_the_same_day_and_with_a_reason_only()
    {
        var ticket = live.Draw();
        live.Done(ticket, TicketAction.Finish, live.Serve(ticket));
        live.Decide(turn => turn.Reopen(ticket, null, "supervisor:s")).ShouldNotBeNull().Field.ShouldBe("reason");
        live.Now = LiveQueue.DayEnds;
        var rejection = live.Decide(turn => turn.Reopen(ticket, "a wrong date", "supervisor:s")).ShouldNotBeNull();
        (rejection.Kind, rejection.State).ShouldBe((RejectionKind.WrongState, nameof(TicketState.Completed)));
    }
}
