using System.Collections.Immutable;
using FsCheck.Xunit;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.People;
using Queueing.Domain.Queues;
using Queueing.Domain.Tests.Queues;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tickets.Events;

namespace Queueing.Domain.Tests.People;

/// <summary>What became of everybody, in a hall whose queues have targets of 15, 20 and 15 minutes.</summary>
public sealed class DayPeopleTests
{
    private readonly LiveQueue tax = new("tax");
    private readonly LiveQueue notary = new("notary", "B");

    [Fact]
    public void A_wait_goes_to_the_first_call_and_up_to_the_target_it_is_in_time()
    {
        tax.Draw();
        tax.Draw();
        tax.Draw();
        tax.Wait(15);
        tax.Done(tax.Queue.Head!.Id, TicketAction.PutBack, tax.Call());
        tax.Wait(5);
        tax.Serve(tax.Queue.Head!.Id);
        tax.Wait(1);
        tax.Call("w2");
        People().Select(x => (x.State, x.Wait?.TotalMinutes, x.IsInTime)).ShouldBe(
            [(TicketState.Serving, 15, true), (TicketState.Called, 21, false), (TicketState.Waiting, null, false)]);
    }

    [Fact]
    public void The_time_set_aside_is_no_wait_and_whoever_moved_is_one_person_with_the_target_of_the_queue_that_called()
    {
        var ticket = tax.Draw();
        tax.Wait(4);
        tax.Decide(turn => turn.Park(ticket, null, "papers", LiveQueue.Clerk)).ShouldBeNull();
        tax.Wait(30);
        tax.Decide(turn => turn.Release(ticket, null, LiveQueue.Clerk)).ShouldBeNull();
        tax.Wait(4);
        tax.Transfer(ticket, notary).ShouldBeNull();
        notary.Wait(10);
        notary.Serve(ticket);
        People().ShouldBe([new DayPerson(TicketState.Serving, TimeSpan.FromMinutes(18), true)]);
    }

    [Fact]
    public void Whoever_comes_for_several_services_is_one_person_and_waited_for_the_first_call()
    {
        var ticket = tax.Draw(null, "invoice", "oath");
        tax.Wait(3);
        tax.Finish(ticket, tax.Serve(ticket), notary).ShouldBeNull();
        notary.Wait(50);
        notary.Finish(ticket, notary.Serve(ticket)).ShouldBeNull();
        People().ShouldBe([new DayPerson(TicketState.Completed, TimeSpan.FromMinutes(3), true)]);
    }

    [Fact]
    public void A_missed_call_stays_one_when_time_ends_it_and_whoever_is_sent_home_has_missed_none()
    {
        var missed = tax.DrawAndMiss();
        tax.DrawAndMiss();
        var left = tax.Draw();
        var parked = tax.Draw();
        tax.Cancel(tax.Draw()).ShouldBeNull();
        tax.Decide(turn => turn.Park(parked, null, "papers", LiveQueue.Clerk)).ShouldBeNull();
        foreach (var ticket in (TicketId[])[missed, left, parked])
        {
            tax.Decide(turn => turn.Expire(ticket, tax.Now.AddMinutes(-1), "closed", "supervisor:s")).ShouldBeNull();
        }

        var figures = PeopleFigures.Of(People());
        (figures.Drawn, figures.Missed, figures.Expired, figures.Cancelled, figures.Waits.Length).ShouldBe((5, 2, 2, 1, 2));
    }

    [Fact]
    public void Whoever_was_served_by_hand_in_an_outage_was_served_and_waited_until_that_call()
    {
        var ticket = tax.Draw();
        tax.Wait(60);
        tax.Fold(new ServedByHand(
            ticket, tax.Now, "supervisor:s", new HandService(new WindowId("w1"), LiveQueue.Nine.AddMinutes(9), LiveQueue.Nine.AddMinutes(10), LiveQueue.Nine.AddMinutes(20)), "a power cut"));
        People().ShouldBe([new DayPerson(TicketState.Completed, TimeSpan.FromMinutes(9), true)]);
    }

    [Fact]
    public void A_queue_that_the_hall_has_no_more_is_left_out_and_a_day_without_anybody_has_nobody()
    {
        tax.Draw();
        DayPeople.Of(HallOf("notary"), LiveQueue.Date, Streams(tax)).ShouldBeEmpty();
        var nobody = PeopleFigures.Of([]);
        (nobody.Drawn, nobody.Waits.Length, nobody.InTime).ShouldBe((0, 0, 0));
    }

    [Property(MaxTest = 60)]
    public void Everybody_is_counted_once_whatever_happens_to_them(int seed)
    {
        var day = new RandomDay(seed);
        day.Run(600);
        var figures = PeopleFigures.Of(DayPeople.Of(HallOf("tax", "notary", "estate"), LiveQueue.Date, Streams(day.Queues)));
        figures.Drawn.ShouldBe(day.Queues.Sum(x => x.Queue.LastSequence), $"seed {seed}");
        figures.Waiting.ShouldBe(day.Queues.Sum(x => x.Queue.Waiting), $"seed {seed}");
        figures.AtWindows.ShouldBe(day.Queues.Sum(x => x.Queue.Active), $"seed {seed}");
        Sum(figures).ShouldBe(figures.Drawn, $"seed {seed}");

        var events = day.Queues.SelectMany(x => x.Log).ToLookup(x => x.Ticket);
        var called = events.Where(x => x.Any(y => y is TicketCalled)).ToArray();
        figures.Waits.Length.ShouldBe(called.Length, $"seed {seed}");
        figures.Waits.ShouldBeInOrder(SortDirection.Ascending);
        figures.InTime.ShouldBeInRange(figures.Waits.Count(x => x <= TimeSpan.FromMinutes(15)), figures.Waits.Count(x => x <= TimeSpan.FromMinutes(20)), $"seed {seed}");
        var longest = called.Select(x => x.OfType<TicketCalled>().Min(y => y.At) - x.OfType<TicketDrawn>().Single().At).DefaultIfEmpty().Max();
        figures.Waits.ShouldAllBe(x => x >= TimeSpan.Zero && x <= longest, $"seed {seed}");
    }

    [Property(MaxTest = 60)]
    public void Nobody_is_lost_or_told_twice_when_the_streams_are_not_read_at_one_instant(int seed)
    {
        var day = new RandomDay(seed);
        day.Run(600);
        var random = new Random(seed);
        var streams = Streams(day.Queues).ToDictionary(x => x.Key, x => x.Value[..random.Next(x.Value.Length / 2, x.Value.Length + 1)]);
        var people = DayPeople.Of(HallOf("tax", "notary", "estate"), LiveQueue.Date, streams);
        people.Length.ShouldBe(streams.Values.SelectMany(x => x).Where(x => x is TicketDrawn or TicketTransferredIn).Select(x => x.Ticket).Distinct().Count(), $"seed {seed}");
        Sum(PeopleFigures.Of(people)).ShouldBe(people.Length, $"seed {seed}");
    }

    private static int Sum(PeopleFigures x) =>
        x.Waiting + x.AtWindows + x.Parked + x.Served + x.Cancelled + x.Missed + x.Expired + x.Forwarded;

    private static Dictionary<QueueId, ImmutableArray<TicketEvent>> Streams(params IEnumerable<LiveQueue> queues) =>
        queues.ToDictionary(x => x.Id, x => x.Log.ToImmutableArray());

    private static Hall HallOf(params string[] queues)
    {
        var hall = LiveQueue.Hall;
        return new Hall(
            hall.Id, hall.Name, hall.TimeZone, hall.DayTurnsAt, hall.Departments, hall.Services, [.. queues.Select(QueueOf)], [], [], hall.PriorityClasses, [], hall.Tides);
    }

    private static Queue QueueOf(string id) =>
        LiveQueue.Empty(id).Definition with { TargetWait = TimeSpan.FromMinutes(id == "notary" ? 20 : 15) };

    private ImmutableArray<DayPerson> People() => DayPeople.Of(HallOf("tax", "notary"), LiveQueue.Date, Streams(tax, notary));
}
