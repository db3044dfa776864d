using System.Collections.Immutable;
using Queueing.Domain.Decisions;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Queues;
using Queueing.Domain.Tickets;

namespace Queueing.Domain.Tests.Queues;

/// <summary>Sending somebody on to another hall.</summary>
public sealed class ForwardTests
{
    private static readonly HallId County = new("county");
    private static readonly ServiceId Passport = new("passport");

    /// <summary>It offers passports, stamps at another queue, and oaths at that of the passports; no copies.</summary>
    private static readonly Hall There = MakeCounty();
    private readonly LiveQueue live = new("tax");

    [Fact]
    public void A_ticket_ends_here_with_its_wait_and_is_leaving_until_it_has_arrived()
    {
        var ticket = live.Draw();
        live.Wait(12);
        Forward(ticket, null).ShouldBeNull();
        var ended = live.Ticket(ticket);
        (ended.State, ended.HasEnded, ended.Hop, ended.Forward).ShouldBe(
            (TicketState.Forwarded, true, 1, new TicketForward(County, Passport, TimeSpan.FromMinutes(12))));
        (live.Queue.Waiting, live.Queue.Leaving.Single()).ShouldBe((0, ticket));

        var there = new TicketId(LiveQueue.Date, new("passports"), 7);
        Confirm(ticket, there).ShouldBeNull();
        Confirm(ticket, there).ShouldBeNull();
        live.Log.Count.ShouldBe(3);
        (live.Ticket(ticket).Forward!.Arrived, live.Queue.Leaving.Count).ShouldBe((there, 0));
        LiveQueue.Views(live.Replayed(), live.Now).ShouldBe(LiveQueue.Views(live.Queue, live.Now));
    }

    [Fact]
    public void At_a_window_the_live_call_is_needed_and_the_wait_is_that_before_the_first_call()
    {
        var ticket = live.Draw();
        live.Wait(9);
        var call = live.Serve(ticket);
        live.Wait(3);
        Forward(ticket, null).ShouldNotBeNull().Field.ShouldBe("callId");
        Forward(ticket, call).ShouldBeNull();
        live.Ticket(ticket).Forward!.Waited.ShouldBe(TimeSpan.FromMinutes(9));
        live.Queue.IsSettled(call, ticket).ShouldBeTrue();
    }

    [Fact]
    public void What_has_ended_is_not_sent_on_and_what_was_not_sent_on_does_not_arrive()
    {
        var ticket = live.Draw();
        Confirm(ticket, ticket).ShouldNotBeNull().Kind.ShouldBe(RejectionKind.Unknown);
        live.Cancel(ticket);
        Forward(ticket, null).ShouldNotBeNull().Kind.ShouldBe(RejectionKind.WrongState);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(7, 7)]
    [InlineData(60, 15)]
    public void A_wait_elsewhere_is_a_head_start_up_to_the_most_generous_of_the_hall(int waited, int minutes) =>
        ForwardDecisions.HeadStartOf(LiveQueue.Hall, LiveQueue.Ordinary, TimeSpan.FromMinutes(waited)).ShouldBe(
            LiveQueue.Ordinary with { HeadStart = TimeSpan.FromMinutes(minutes) });

    [Fact]
    public void A_class_never_gives_less_than_it_gives() =>
        ForwardDecisions.HeadStartOf(LiveQueue.Hall, LiveQueue.Elderly, TimeSpan.FromMinutes(3)).ShouldBe(LiveQueue.Elderly);

    [Fact]
    public void Who_arrives_stands_where_the_head_start_puts_them_and_teaches_nothing_of_who_else_will_come()
    {
        var ordinary = live.Draw();
        live.Wait(6);
        var origin = new TicketOrigin(new("town"), new TicketId(LiveQueue.Date, new("general"), 5), new TicketNumber("G", 5), TimeSpan.FromMinutes(7));
        var arrived = live.Decide(turn => turn.Draw(
            [new ServiceId("invoice")], TicketChannel.Transfer, ForwardDecisions.HeadStartOf(LiveQueue.Hall, LiveQueue.Ordinary, origin.Waited), "hall:town", origin: origin));
        live.Line().ShouldBe([arrived.Ticket, ordinary]);
        (live.Ticket(arrived.Ticket).Origin, live.Ticket(arrived.Ticket).EligibleAt).ShouldBe((origin, live.Now));
        live.Queue.Signs(0, live.Now, LiveQueue.Ordinary.Id, live.Now, Queueing.Domain.Estimates.WaitOutlook.Of(2)).Ahead.ShouldBe(0);
    }

    [Theory]
    [InlineData("invoice stamp oath", "passport", "", "passport oath stamp")]
    [InlineData("invoice stamp oath", "stamp", "", null)]
    [InlineData("stamp oath", "oath", "", "oath stamp")]
    [InlineData("stamp oath", "stamp", "", "stamp oath")]
    [InlineData("invoice copy stamp", "passport", "copy", "passport stamp")]
    [InlineData("invoice copy stamp", "passport", "stamp copy", "passport")]
    [InlineData("invoice copy", "passport", "", null)]
    public void What_else_is_left_goes_along_unless_it_is_given_up_by_name(string services, string service, string givenUp, string? goes)
    {
        var ticket = live.Draw(null, services.Split(' '));
        var refused = Forward(ticket, null, service, givenUp);
        if (goes is null)
        {
            refused.ShouldNotBeNull().Field.ShouldBe("givenUp");
            live.Ticket(ticket).State.ShouldBe(TicketState.Waiting);
        }
        else
        {
            refused.ShouldBeNull();
            string.Join(' ', live.Ticket(ticket).Forward!.Services).ShouldBe(goes);
        }
    }

    [Fact]
    public void What_would_be_lost_is_named_and_what_is_not_left_cannot_be_given_up()
    {
        var ticket = live.Draw(null, "invoice", "stamp", "copy");
        Forward(ticket, null).ShouldNotBeNull().Detail.ShouldStartWith("hall county does not offer copy:");
        Forward(ticket, null, givenUp: "copy invoice").ShouldNotBeNull().Field.ShouldBe("givenUp[1]", "the passport stands for it");
    }

    [Fact]
    public void What_is_done_already_stays_done()
    {
        var ticket = live.Draw(null, "stamp", "invoice", "oath");
        live.Wait(1);
        var call = live.Serve(ticket);
        live.Wait(5);
        live.Finish(ticket, call).ShouldBeNull();
        Forward(ticket, call).ShouldBeNull();
        live.Ticket(ticket).Forward!.Services.ShouldBe([Passport, new ServiceId("oath")]);
    }

    private static Hall MakeCounty()
    {
        var hall = LiveQueue.Hall;
        Service Item(string id, int queue) => new(new ServiceId(id), new LocalizedText("事项", id), hall.Departments[0].Id, hall.Queues[queue].Id);
        return new Hall(
            County, hall.Name, hall.TimeZone, hall.DayTurnsAt, hall.Departments,
            [Item(Passport.Value, 0), Item("stamp", 1), Item("oath", 0)], hall.Queues, [], [], hall.PriorityClasses, [], hall.Tides);
    }

    private Rejection? Forward(TicketId ticket, CallId? call, string? service = null, string givenUp = "")
    {
        ImmutableArray<ServiceId> without = [.. givenUp.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(x => new ServiceId(x))];
        return live.Decide(turn => turn.Forward(
            ticket, There, service is null ? Passport : new ServiceId(service), without, call, "a matter of the county", LiveQueue.Clerk));
    }

    private Rejection? Confirm(TicketId ticket, TicketId there) => live.Decide(turn => turn.ConfirmForward(ticket, there, "hall:county"));
}
