using FsCheck.Xunit;
using Queueing.Domain.Decisions;
using Queueing.Domain.Identities;
using Queueing.Domain.Queues;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tickets.Events;

namespace Queueing.Domain.Tests.Queues;

/// <summary>Numbers of the system's that were called and served by hand while it was down.</summary>
public sealed class HandServiceTests
{
    private static readonly WindowId Window = new("w1");
    private readonly LiveQueue live = new("tax");

    /// <param name="draws">What each visitor is made from: when they come after the one before, and how long they are served.</param>
    [Property(MaxTest = 100)]
    public bool Waits_and_the_mean_service_are_as_if_the_system_had_been_up(uint[] draws)
    {
        var (up, down) = (new LiveQueue("tax"), new LiveQueue("tax"));
        foreach (var draw in draws)
        {
            (up.Now, down.Now) = (up.Now.AddSeconds(draw % 120), down.Now.AddSeconds(draw % 120));
            up.Draw();
            down.Draw();
        }

        var at = down.Now;
        var told = new List<(TicketId Ticket, HandService Service)>();
        foreach (var (ticket, draw) in up.Line().Zip(draws))
        {
            var service = new HandService(Window, at.AddSeconds(30), at.AddSeconds(45), at.AddSeconds(60 + (draw % 300)));
            up.Now = service.CalledAt;
            var call = up.Call();
            up.Now = service.StartedAt;
            up.Done(ticket, TicketAction.Start, call);
            up.Now = service.FinishedAt;
            up.Done(ticket, TicketAction.Finish, call);
            told.Add((ticket, service));
            at = service.FinishedAt;
        }

        down.Now = at.AddMinutes(10);
        return told.TrueForAll(x => Enter(down, x.Ticket, x.Service) is null)
            && told.TrueForAll(x => Measures(up.Ticket(x.Ticket)) == Measures(down.Ticket(x.Ticket)))
            && (up.Queue.MeanService, up.Queue.Waiting, up.Queue.Summarise(up.Now).Completed) == (down.Queue.MeanService, down.Queue.Waiting, down.Queue.Summarise(down.Now).Completed)
            && LiveQueue.Views(down.Replayed(), down.Now) == LiveQueue.Views(down.Queue, down.Now);
    }

    [Fact]
    public void The_ticket_is_completed_at_that_window_with_those_times_and_no_call()
    {
        var ticket = live.Draw(null, "invoice", "stamp");
        var service = After(10);
        live.Wait(60);
        Enter(live, ticket, service).ShouldBeNull();
        var e = live.Log[^1].ShouldBeOfType<ServedByHand>();
        (e.At, e.By, e.Service, e.Reason).ShouldBe((live.Now, LiveQueue.Clerk, service, "power cut"));
        var served = live.Ticket(ticket);
        (served.State, served.Now.From, served.LastCallAt, served.LastCall).ShouldBe((TicketState.Completed, service.FinishedAt, service.CalledAt, null));
        served.Paper.ShouldBe(new PaperTicket("A001", live.Now, Window));
        var segments = ServiceSegments.Of(served);
        segments.Select(x => x.Service.Value).ShouldBe(["invoice", "stamp"]);
        (segments[0].Waited, segments[0].Served, segments[1].Waited, segments[1].FinishedAt).ShouldBe((TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(8), null, service.FinishedAt));
        live.Queue.Head.ShouldBeNull();
    }

    [Fact]
    public void Whoever_was_served_by_hand_for_several_services_rates_each()
    {
        var ticket = live.Draw(null, "invoice", "stamp");
        live.Wait(60);
        Enter(live, ticket, After(-50)).ShouldBeNull();
        Rate(null).ShouldBeNull();
        Rate(new ServiceId("invoice")).ShouldBeNull();
        Rate(new ServiceId("stamp")).ShouldNotBeNull().Kind.ShouldBe(RejectionKind.WrongState);
        ServiceSegments.Of(live.Ticket(ticket)).Select(x => x.Rating).ShouldBe([4, 4]);

        Rejection? Rate(ServiceId? service) => live.Decide(turn => turn.Rate(ticket, service, 4, "citizen:c"));
    }

    [Fact]
    public void Who_was_missed_before_the_outage_keeps_the_wait_until_that_call_and_no_call_stays()
    {
        var ticket = live.DrawAndMiss();
        var waited = ServiceSegments.Of(live.Ticket(ticket)).Single().Waited;
        live.Wait(30);
        Enter(live, ticket, After(-20)).ShouldBeNull();
        var segment = ServiceSegments.Of(live.Ticket(ticket)).Single();
        (segment.Waited, segment.Served, segment.Call, live.Ticket(ticket).Recalls).ShouldBe((waited, TimeSpan.FromMinutes(8), null, 0));
    }

    [Fact]
    public void Who_was_for_one_window_is_so_no_longer_when_taken_up_again()
    {
        var ticket = live.Draw();
        live.Aim(ticket, "w2").ShouldBeNull();
        live.Wait(30);
        Enter(live, ticket, After(-20)).ShouldBeNull();
        live.Decide(turn => turn.Reopen(ticket, "a wrong date", LiveQueue.Clerk)).ShouldBeNull();
        live.Ticket(ticket).Aim.ShouldBeNull();
        live.TryCall().ShouldNotBeNull().Ticket.ShouldBe(ticket);
    }

    [Fact]
    public void What_was_written_for_a_colleague_goes_with_the_service()
    {
        var ticket = live.Draw();
        live.Decide(turn => turn.Park(ticket, null, "fetches a copy", LiveQueue.Clerk)).ShouldBeNull();
        live.Queue.NoteOf(ticket).ShouldBe("fetches a copy");
        live.Wait(30);
        Enter(live, ticket, After(-20)).ShouldBeNull();
        live.Queue.NoteOf(ticket).ShouldBeNull();
    }

    [Theory]
    [InlineData(-31, 0, 0, "calledAt", "is before 09:00:00, since when the ticket is waiting")]
    [InlineData(-20, -1, 0, "startedAt", "is before calledAt")]
    [InlineData(-20, 5, -1, "finishedAt", "is before startedAt")]
    [InlineData(-20, 5, 16, "finishedAt", "has not come yet")]
    public void Times_come_one_after_the_other_after_the_ticket_came_to_where_it_is(int called, int started, int served, string field, string message)
    {
        var ticket = live.Draw();
        live.Wait(30);
        var at = live.Now.AddMinutes(called);
        var rejection = Enter(live, ticket, new HandService(Window, at, at.AddMinutes(started), at.AddMinutes(started + served))).ShouldNotBeNull();
        (rejection.Kind, rejection.Field, rejection.Detail).ShouldBe((RejectionKind.Invalid, field, $"{field} {message}"));
    }

    [Fact]
    public void Who_was_in_hand_when_the_power_went_is_completed_with_the_time_they_had_before()
    {
        var ticket = live.Draw();
        live.Wait(5);
        var call = live.Serve(ticket);
        live.Wait(40);
        Enter(live, ticket, new HandService(Window, live.Now.AddMinutes(-38), live.Now.AddMinutes(-38), live.Now.AddMinutes(-33))).ShouldBeNull();
        (live.Ticket(ticket).State, live.Queue.Active, live.Queue.IsSettled(call, ticket)).ShouldBe((TicketState.Completed, 0, true));
        var segment = ServiceSegments.Of(live.Ticket(ticket)).Single();
        (segment.Waited, segment.Served).ShouldBe((TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(7)));
        live.Queue.MeanService.ShouldBe(((20 * TimeSpan.FromMinutes(8)) + TimeSpan.FromMinutes(7)) / 21);
    }

    [Fact]
    public void A_window_that_the_hall_has_not_is_refused_and_so_is_no_reason_and_what_came_before_a_call()
    {
        var ticket = live.Draw();
        live.Wait(30);
        Enter(live, ticket, After(-20) with { Window = new WindowId("w99") }).ShouldNotBeNull().Field.ShouldBe("window");
        live.Decide(turn => turn.ServeByHand(LiveQueue.WindowedHall, ticket, After(-20), " ", LiveQueue.Clerk)).ShouldNotBeNull().Field.ShouldBe("reason");
        live.Call();
        Enter(live, ticket, After(-20)).ShouldNotBeNull().Detail.ShouldBe("calledAt is before 09:30:00, since when the ticket is called");
    }

    /// <summary>A service of eight minutes, two minutes after a call so many minutes from now.</summary>
    private HandService After(double minutes)
    {
        var called = live.Now.AddMinutes(minutes);
        return new HandService(Window, called, called.AddMinutes(2), called.AddMinutes(10));
    }

    private static Rejection? Enter(LiveQueue queue, TicketId ticket, HandService service) =>
        queue.Decide(turn => turn.ServeByHand(LiveQueue.WindowedHall, ticket, service, "power cut", LiveQueue.Clerk));

    private static (TimeSpan? Waited, TimeSpan Served, DateTimeOffset? FinishedAt) Measures(Ticket ticket)
    {
        var segment = ServiceSegments.Of(ticket).Single();
        return (segment.Waited, segment.Served, segment.FinishedAt);
    }
}
