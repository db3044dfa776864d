using FsCheck.Xunit;
using Queueing.Domain.Decisions;
using Queueing.Domain.Identities;
using Queueing.Domain.Queues;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tickets.Events;

namespace Queueing.Domain.Tests.Queues;

/// <summary>Several services on one ticket: one number, one place, a segment for each.</summary>
public sealed class SegmentTests
{
    private readonly LiveQueue tax = new("tax");
    private readonly LiveQueue notary = new("notary", "B");

    [Fact]
    public void A_next_service_of_the_queue_begins_at_once_under_the_same_call()
    {
        var ticket = tax.Draw(services: ["invoice", "stamp"]);
        tax.Wait(3);
        var call = tax.Serve(ticket);
        tax.Wait(6);
        tax.Done(ticket, TicketAction.Finish, call);
        var now = tax.Ticket(ticket);
        (now.State, now.LiveCall, now.Segment).ShouldBe((TicketState.Serving, call, 1));
        tax.Queue.IsSettled(call, ticket).ShouldBeFalse();
        tax.Queue.Summarise(tax.Now).Active.Single().Since.ShouldBe(tax.Now);
        tax.Wait(2);
        tax.Done(ticket, TicketAction.Finish, call);
        tax.Ticket(ticket).State.ShouldBe(TicketState.Completed);
        tax.Queue.MeanService.ShouldBe(((20 * TimeSpan.FromMinutes(8)) + TimeSpan.FromMinutes(8)) / 22, "two services were seen");
        ServiceSegments.Of(tax.Ticket(ticket)).Select(x => (x.Service.Value, x.Waited, x.Served)).ShouldBe(
            [("invoice", TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(6)), ("stamp", null, TimeSpan.FromMinutes(2))]);
    }

    [Fact]
    public void A_next_service_of_another_queue_takes_the_ticket_there_with_its_place_to_wait_anew()
    {
        var ticket = tax.Draw(LiveQueue.Elderly, "invoice", "oath");
        tax.Wait(3);
        var call = tax.Serve(ticket);
        tax.Wait(6);
        tax.Finish(ticket, call, notary).ShouldBeNull();
        tax.Log[^2].ShouldBeOfType<SegmentFinished>().Next.ShouldBe(notary.Id);
        (tax.Ticket(ticket).State, tax.Queue.Active, tax.Queue.IsSettled(call, ticket)).ShouldBe((TicketState.Transferred, 0, true));
        var there = notary.Ticket(ticket);
        (there.State, there.Segment, there.Number.Value).ShouldBe((TicketState.Waiting, 1, "A001"));
        (there.EligibleAt, there.Seniority).ShouldBe((notary.Now, LiveQueue.Nine - LiveQueue.Elderly.HeadStart));
        notary.Wait(4);
        notary.Call();
        ServiceSegments.Of(notary.Ticket(ticket)).Select(x => (x.Service.Value, x.Queue.Value, x.Waited, x.FinishedAt)).ShouldBe(
            [("invoice", "tax", TimeSpan.FromMinutes(3), tax.Now), ("oath", "notary", TimeSpan.FromMinutes(4), null)]);
        (there.First(TicketState.Called), notary.Ticket(ticket).First(TicketState.Called)).ShouldBe((null, notary.Now));
    }

    [Fact]
    public void The_wait_shown_at_a_queue_is_learned_once_a_service_and_begins_at_its_own_start()
    {
        var ticket = tax.Draw(services: ["invoice", "oath"]);
        tax.Wait(30);
        tax.Finish(ticket, tax.Serve(ticket), notary).ShouldBeNull();
        notary.Wait(5);
        notary.Call();
        var signs = notary.Queue.Signs(0, notary.Now, LiveQueue.Ordinary.Id, notary.Now, Domain.Estimates.WaitOutlook.Of(1));
        signs.LastWait.ShouldBe(300);
    }

    [Fact]
    public void Only_whoever_is_served_with_a_next_service_elsewhere_is_led_to_another_queue()
    {
        QueueId? LeadsTo(TicketId id) => tax.Turn().LeadsTo(id, LiveQueue.Hall);
        var (walks, stays, ends) = (tax.Draw(services: ["invoice", "oath"]), tax.Draw(services: ["invoice", "stamp"]), tax.Draw());
        LeadsTo(walks).ShouldBeNull("nobody has served them yet");
        tax.Serve(walks);
        tax.Serve(stays);
        tax.Serve(ends);
        (LeadsTo(walks), LeadsTo(stays), LeadsTo(ends)).ShouldBe((notary.Id, null, null));
        LeadsTo(new TicketId(LiveQueue.Date, tax.Id, 9)).ShouldBeNull();
    }

    [Fact]
    public void Services_are_taken_up_queue_by_queue()
    {
        ServicePlan.Order(LiveQueue.Hall, Ids("oath", "invoice", "copy", "stamp")).ShouldBe(Ids("oath", "copy", "invoice", "stamp"));
        ServicePlan.Order(LiveQueue.Hall, Ids("oath", "invoice"), tax.Id).ShouldBe(Ids("invoice", "oath"));
        ServicePlan.Order(LiveQueue.Hall, Ids("nobodys", "oath", "lost")).ShouldBe(Ids("nobodys", "lost", "oath"));
    }

    [Fact]
    public void A_service_added_is_taken_up_before_the_walk()
    {
        var ticket = tax.Draw(services: ["invoice", "oath"]);
        var call = tax.Serve(ticket);
        Add(ticket, call, "stamp").ShouldBeNull();
        tax.Ticket(ticket).Services.ShouldBe(Ids("invoice", "stamp", "oath"));
        tax.Wait(1);
        tax.Finish(ticket, call).ShouldBeNull();
        (tax.Ticket(ticket).State, tax.Ticket(ticket).Segment).ShouldBe((TicketState.Serving, 1));
        Add(ticket, call, "stamp").ShouldNotBeNull().Field.ShouldBe("services[0]");
        Add(ticket, null, "copy").ShouldNotBeNull().Field.ShouldBe("callId");
        tax.Wait(1);
        tax.Finish(ticket, call, notary).ShouldBeNull();
        notary.Ticket(ticket).Services.ShouldBe(Ids("invoice", "stamp", "oath"));
    }

    [Fact]
    public void A_ticket_carries_no_more_than_ten()
    {
        var ticket = tax.Draw();
        var call = tax.Serve(ticket);
        var many = Enumerable.Range(0, ServicePlan.MostServices).Select(x => $"s{x}").ToArray();
        Add(ticket, call, many).ShouldNotBeNull().Field.ShouldBe("services");
        Add(ticket, call, many[1..]).ShouldBeNull();
    }

    [Fact]
    public void A_double_click_ends_one_service_and_not_the_next()
    {
        var ticket = tax.Draw(services: ["invoice", "stamp"]);
        var call = tax.Serve(ticket);
        tax.Finish(ticket, call).ShouldBeNull("the first service may be short");
        tax.Now += ServiceDecisions.MinSegment - TimeSpan.FromTicks(1);
        tax.Finish(ticket, call).ShouldNotBeNull().Kind.ShouldBe(RejectionKind.WrongState);
        tax.Now += TimeSpan.FromTicks(1);
        tax.Finish(ticket, call).ShouldBeNull();
    }

    [Fact]
    public void A_service_that_the_hall_no_longer_has_is_served_where_the_ticket_is()
    {
        var ticket = tax.Draw(services: ["invoice", "abolished"]);
        tax.Finish(ticket, tax.Serve(ticket)).ShouldBeNull();
        tax.Ticket(ticket).State.ShouldBe(TicketState.Serving);
    }

    /// <summary>Whatever was asked for, in whatever order: every service is served once, in as few stretches as there are queues.</summary>
    [Property(MaxTest = 200)]
    public void Every_service_is_served_once_and_nobody_walks_twice_between_two_queues(int seed)
    {
        var random = new Random(seed);
        string[] all = ["invoice", "stamp", "oath", "copy"];
        var asked = all.OrderBy(_ => random.Next()).Take(random.Next(1, 5)).ToArray();
        var first = LiveQueue.Hall.Find(new ServiceId(asked[0]))!.Queue == tax.Id ? tax : notary;
        var ticket = first.Decide(turn => turn.Draw(
            ServicePlan.Order(LiveQueue.Hall, Ids(asked)), TicketChannel.Kiosk, LiveQueue.Ordinary, "kiosk:k")).Ticket;
        LiveQueue[] both = [tax, notary];
        for (var step = 0; step < 12 && Present(ticket) is { HasEnded: false } now; step++)
        {
            var live = both.Single(x => x.Id == now.Queue);
            tax.Wait(1);
            notary.Now = tax.Now;
            var call = now.LiveCall ?? live.Serve(ticket);
            live.Finish(ticket, call, both).ShouldBeNull();
        }

        var end = Present(ticket)!;
        end.State.ShouldBe(TicketState.Completed);
        ServiceSegments.Of(end).Select(x => x.Service.Value).Order().ShouldBe(asked.Order());
        end.Hop.ShouldBe(asked.Select(x => LiveQueue.Hall.Find(new ServiceId(x))!.Queue).Distinct().Count() - 1);
    }

    private static System.Collections.Immutable.ImmutableArray<ServiceId> Ids(params string[] ids) => [.. ids.Select(x => new ServiceId(x))];

    private Ticket? Present(TicketId ticket) =>
        new[] { tax, notary }.Select(x => x.Queue.Find(ticket)).FirstOrDefault(x => x is not null && x.State != TicketState.Transferred);

    private Rejection? Add(TicketId ticket, CallId? call, params string[] services) =>
        tax.Decide(turn => turn.AddServices(ticket, call, Ids(services), LiveQueue.Hall, LiveQueue.Clerk));
}
