using System.Collections.Immutable;
using Queueing.Domain.Identities;
using Queueing.Domain.Queues;
using Queueing.Domain.Routing;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tickets.Events;
using Queueing.Simulator.Halls;
using Queueing.Simulator.WhatIf;

namespace Queueing.Simulator.Tests.WhatIf;

/// <summary>What the events of a day say about those who came.</summary>
public sealed class RecordedDayTests
{
    private const string By = "clerk:w1-a";
    private static readonly DateTimeOffset Nine = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);
    private readonly Dictionary<QueueId, TicketQueue> queues = [];
    private readonly Dictionary<QueueId, ImmutableArray<TicketEvent>> streams = [];
    private int calls;

    [Fact]
    public void Somebody_served_is_who_they_were_and_a_slow_service_away_is_brought_back_home()
    {
        var ticket = Draw("tax", 5, "elderly");
        var call = Call(ticket, 20, efficiency: 0.8);
        Append("tax", new ServiceStarted(ticket, At(20.5), By, call), new ServiceFinished(ticket, At(30.5), By, call));

        var visitor = Visitors().ShouldHaveSingleItem();
        visitor.ShouldBe(new Visitor(At(5), 0, TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(8), TimeSpan.MaxValue, TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public void Somebody_who_gave_up_had_the_patience_they_showed_and_the_queues_mean_errand()
    {
        var served = Draw("tax", 0);
        var call = Call(served, 1);
        Append("tax", new ServiceStarted(served, At(1), By, call), new ServiceFinished(served, At(7), By, call));
        Append("tax", new TicketCancelled(Draw("tax", 10), At(35), "citizen:c", null));

        var left = Visitors()[1];
        (left.Patience, left.Service, left.Detour).ShouldBe((TimeSpan.FromMinutes(25), TimeSpan.FromMinutes(6), null));
    }

    [Fact]
    public void A_missed_call_and_one_taken_back_happen_again()
    {
        var ticket = Draw("tax", 0);
        Append("tax", new TicketPutBack(ticket, At(2), By, Call(ticket, 1), null));
        Append("tax", new TicketMissed(ticket, At(6), By, Call(ticket, 4)));
        Append("tax", new TicketReinstated(ticket, At(13), By, ReinstatePlace.Original, At(0), At(0)));
        var call = Call(ticket, 15);
        Append("tax", new ServiceStarted(ticket, At(15), By, call), new ServiceFinished(ticket, At(20), By, call));

        Visitors().ShouldHaveSingleItem().Detour.ShouldBe(new Detour(PutBack: true, Misses: true, TimeSpan.FromMinutes(7), -1, TimeSpan.Zero));
    }

    [Fact]
    public void Whoever_was_sent_on_in_service_is_one_visitor_and_whoever_was_sent_on_before_comes_later_with_their_place()
    {
        var sentOn = Draw("tax", 0);
        var call = Call(sentOn, 1);
        Append("tax", new ServiceStarted(sentOn, At(1), By, call));
        Transfer(sentOn, 4);
        var there = Call(sentOn, 10, "notary");
        Append("notary", new ServiceStarted(sentOn, At(10), By, there), new ServiceFinished(sentOn, At(19), By, there));
        var wrong = Draw("tax", 2);
        Transfer(wrong, 12);

        var visitors = Visitors();
        visitors.Length.ShouldBe(2);
        (visitors[0].Queue, visitors[0].Service, visitors[0].Detour).ShouldBe(
            (0, TimeSpan.FromMinutes(3), new Detour(false, false, null, 1, TimeSpan.FromMinutes(9))));
        (visitors[1].Queue, visitors[1].ArrivesAt, visitors[1].HeadStart, visitors[1].Service).ShouldBe((1, At(12), TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(9)));
    }

    private static DateTimeOffset At(double minute) => Nine.AddMinutes(minute);

    private ImmutableArray<Visitor> Visitors() => RecordedDay.Visitors(Tiny.Hall, Tiny.Monday, streams);

    private TicketId Draw(string queue, double minute, string priority = "ordinary")
    {
        var number = QueueOf(queue).LastSequence + 1;
        var id = new TicketId(Tiny.Monday, new QueueId(queue), number);
        var headStart = Tiny.Hall.Find(new PriorityClassId(priority))!.HeadStart;
        Append(queue, new TicketDrawn(
            id, At(minute), "kiosk:k1", new TicketNumber("A", number), [new ServiceId("invoice")], TicketChannel.Kiosk,
            new PriorityClassId(priority), At(minute) - headStart, 0, null));
        return id;
    }

    private CallId Call(TicketId ticket, double minute, string queue = "tax", double efficiency = 1)
    {
        var call = new CallId(new WindowId("w1"), ++calls);
        Append(queue, new TicketCalled(ticket, At(minute), By, call, new CallReason(
            CallRule.LongestRelativeWait, TimeSpan.Zero, TimeSpan.FromMinutes(15), efficiency, 0, null, 0)));
        return call;
    }

    private void Transfer(TicketId ticket, double minute)
    {
        var whole = QueueOf("tax").Find(ticket)!;
        Append("tax", new TicketTransferredOut(ticket, At(minute), By, new QueueId("notary"), 1, null));
        Append("notary", new TicketTransferredIn(ticket, At(minute), By, new QueueId("tax"), 1, whole));
    }

    private TicketQueue QueueOf(string queue)
    {
        var id = new QueueId(queue);
        if (!queues.TryGetValue(id, out var state))
        {
            queues[id] = state = new TicketQueue(Tiny.Hall.Find(id)!, Tiny.Monday);
        }

        return state;
    }

    private void Append(string queue, params TicketEvent[] events)
    {
        foreach (var e in events)
        {
            QueueOf(queue).Apply(e);
            streams[new QueueId(queue)] = streams.GetValueOrDefault(new QueueId(queue), []).Add(e);
        }
    }
}
