using System.Collections.Immutable;
using FsCheck.Xunit;
using Queueing.Domain.Calendar;
using Queueing.Domain.Estimates;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Queues;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tickets.Events;

namespace Queueing.Domain.Tests.Queues;

public sealed class DrawTests
{
    private static readonly ImmutableArray<ServiceId> Services = [new ServiceId("invoice")];

    [Fact]
    public void Numbers_are_gapless_and_a_days_first_is_one()
    {
        var live = new LiveQueue("tax");
        for (var i = 1; i <= 1_001; i++)
        {
            live.Ticket(live.Draw()).Number.ShouldBe(new TicketNumber("A", i));
        }

        live.Queue.LastSequence.ShouldBe(1_001);
        live.Queue.Arrived.ShouldBe(1_001);
    }

    [Fact]
    public void A_batch_of_draws_sees_the_draws_before_it()
    {
        var live = new LiveQueue("tax");
        live.Draw();
        live.Draw();
        var turn = live.Turn();
        var drawn = Enumerable.Range(0, 5).Select(_ => Draw(turn, LiveQueue.Ordinary)).ToList();
        drawn.Select(e => e.Number.Sequence).ShouldBe([3, 4, 5, 6, 7]);
        drawn.Select(e => e.Ahead).ShouldBe([2, 3, 4, 5, 6]);
        Draw(turn, LiveQueue.Elderly).Ahead.ShouldBe(0, "ten minutes of head start, and nobody waits longer");
        Draw(turn, LiveQueue.Disabled).Ahead.ShouldBe(0);
        Draw(turn, LiveQueue.Elderly).Ahead.ShouldBe(2);
    }

    [Fact]
    public void The_same_draws_in_one_batch_or_one_by_one_make_the_same_line()
    {
        PriorityClass[] classes = [LiveQueue.Ordinary, LiveQueue.Elderly, LiveQueue.Disabled, LiveQueue.Ordinary, LiveQueue.Elderly];
        var single = new LiveQueue("tax");
        var batch = new LiveQueue("tax");
        foreach (var priority in classes)
        {
            single.Draw(priority);
        }

        batch.Decide(turn => classes.Select(priority => Draw(turn, priority)).ToList());
        batch.Line().ShouldBe(single.Line());
        Drawn(batch).Select(e => (e.Number, e.Ahead)).ShouldBe(Drawn(single).Select(e => (e.Number, e.Ahead)));
    }

    [Fact]
    public void A_draw_beside_a_cancellation_does_not_count_the_cancelled()
    {
        var live = new LiveQueue("tax");
        var first = live.Draw();
        live.Draw();
        var drawn = live.Decide(turn =>
        {
            turn.Cancel(first, null, null, "citizen:c", isHolder: true).ShouldBeNull();
            return Draw(turn, LiveQueue.Ordinary);
        });
        drawn.Ahead.ShouldBe(1);
        live.Queue.Ahead(live.Ticket(drawn.Ticket)).ShouldBe(1);
    }

    [Fact]
    public void A_draw_beside_a_put_back_and_a_reinstatement_counts_those_who_returned()
    {
        var live = new LiveQueue("tax");
        var missed = live.DrawAndMiss();
        var called = live.Draw();
        var call = live.Call();
        var drawn = live.Decide(turn =>
        {
            turn.ActOnCall(called, TicketAction.PutBack, call, "too many papers", LiveQueue.Clerk).ShouldBeNull();
            turn.Reinstate(missed, ReinstatePlace.Original, 0, null, LiveQueue.Clerk).ShouldBeNull();
            return Draw(turn, LiveQueue.Ordinary);
        });
        drawn.Ahead.ShouldBe(2);
        live.Line().ShouldBe([missed, called, drawn.Ticket]);
    }

    [Fact]
    public void A_turn_knows_which_tickets_it_touched()
    {
        var live = new LiveQueue("tax");
        var first = live.Draw();
        var second = live.Draw();
        var turn = live.Turn();
        turn.Cancel(first, null, null, "citizen:c", isHolder: true).ShouldBeNull();
        turn.Touches(first).ShouldBeTrue();
        turn.Touches(second).ShouldBeFalse();
    }

    [Fact]
    public void When_the_clock_steps_back_the_eligible_instant_does_not()
    {
        var live = new LiveQueue("tax");
        var before = live.Ticket(live.Draw()).EligibleAt;
        live.Wait(-30);
        var after = live.Ticket(live.Draw());
        after.EligibleAt.ShouldBe(before);
        after.DrawnAt.ShouldBe(before);
        live.Log[^1].At.ShouldBe(before);
    }

    [Fact]
    public void The_wait_shown_is_the_drain_of_those_ahead_and_stays_with_the_ticket()
    {
        var live = new LiveQueue("tax") { Windows = 0 };
        live.Ticket(live.Draw()).Shown.ShouldBeNull();
        live.Windows = 2;
        live.Draw();
        live.Call();
        var third = live.Draw();
        var shown = live.Ticket(third).Shown;
        shown.ShouldBe(DrainEstimate.Of(1, 0, 2, live.Queue.MeanService).ShouldNotBeNull());
        live.Call();
        live.Ticket(third).Shown.ShouldBe(shown);
    }

    /// <summary>Arrivals of three classes and calls at random: who overtakes whom is bounded by the overtaker's head start.</summary>
    [Property(MaxTest = 50)]
    public void A_ticket_is_overtaken_only_by_those_eligible_within_their_head_start_after_it(int seed)
    {
        var random = new Random(seed);
        var live = new LiveQueue("tax");
        var called = new List<Ticket>();
        var classes = new[] { LiveQueue.Ordinary, LiveQueue.Ordinary, LiveQueue.Elderly, LiveQueue.Disabled };
        var priorities = classes.Distinct().ToDictionary(x => x.Id);
        for (var step = 0; step < 300; step++)
        {
            live.Wait(random.NextDouble() * 3);
            if (random.Next(5) < 3)
            {
                live.Draw(classes[random.Next(classes.Length)]);
            }
            else if (live.TryCall() is { } call)
            {
                called.Add(live.Ticket(call.Ticket));
            }
        }

        called.AddRange(live.Line().Select(live.Ticket));
        for (var i = 0; i < called.Count; i++)
        {
            foreach (var overtaken in called.Skip(i + 1).Where(later => later.EligibleAt < called[i].EligibleAt))
            {
                var headStart = priorities[called[i].PriorityClass].HeadStart;
                (called[i].EligibleAt - overtaken.EligibleAt).ShouldBeLessThanOrEqualTo(headStart);
            }
        }

        called.Select(ticket => ticket.Number.Sequence).Order().ShouldBe(Enumerable.Range(1, called.Count));
    }

    /// <summary>A rush before closing, with draws that come together: nobody gets a number whose wait was told to pass closing.</summary>
    [Property(MaxTest = 200)]
    public void Numbers_stop_when_the_wait_expected_passes_closing_and_start_again_when_people_leave(byte windows, byte together, byte minutes)
    {
        var live = new LiveQueue("tax");
        var closing = LiveQueue.Nine.AddMinutes(minutes);
        var outlook = WaitOutlook.Of(1 + (windows % 5));
        TicketDrawn? last;
        do
        {
            var turn = new QueueTurn(live.Queue, live.Now, outlook);
            for (var i = 0; i <= together % 7; i++)
            {
                turn.DrawBefore(closing, Services, TicketChannel.Phone, LiveQueue.Ordinary, "phone:p");
            }

            last = turn.DrawBefore(closing, Services, TicketChannel.Phone, LiveQueue.Ordinary, "phone:p");
            turn.Events.OfType<TicketDrawn>().ShouldAllBe(x => live.Now + x.Shown!.Value.Expected <= closing);
            live.Fold(turn.Events);
        }
        while (last is not null);

        live.Line().Count.ShouldBe(live.Queue.LastSequence, "a refused draw uses no number up");
        DrainEstimate.Of(live.Queue.Waiting, live.Queue.Waiting > 0 ? 0 : outlook.Share, outlook.Share, live.Queue.MeanService)!.Value.Expected.ShouldNotBeNull()
            .ShouldBeGreaterThan(closing - live.Now);
        live.Line().ForEach(ticket => live.Cancel(ticket).ShouldBeNull());
        new QueueTurn(live.Queue, live.Now, outlook)
            .DrawBefore(closing, Services, TicketChannel.Phone, LiveQueue.Ordinary, "phone:p").ShouldNotBeNull();
    }

    /// <summary>Shared windows are busy with other queues' tickets: none of this queue is served, yet nobody is free for it.</summary>
    [Fact]
    public void A_window_is_free_only_when_the_dispatcher_says_so()
    {
        var queue = new LiveQueue("tax").Queue;
        var free = WaitOutlook.Of(2) with { Load = new QueueLoad(Windows: 4, Busy: 3, Beside: 0, OldestBeside: null, Opening: 0) };
        Shown(queue, free).ShouldBe(new WaitRange(TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero));
        Shown(queue, free with { Load = free.Load! with { Busy = 4 } }).ShouldBe(DrainEstimate.Of(0, 0, 2, queue.MeanService));
    }

    [Fact]
    public void A_wait_lasts_through_the_break()
    {
        var live = new LiveQueue("tax");
        ImmutableArray<Session> sessions = [new(new TimeOnly(9, 0), new TimeOnly(12, 0)), new(new TimeOnly(13, 0), new TimeOnly(17, 0))];
        var week = new WeeklySchedule("usual", TimeSpan.Zero, TimeSpan.Zero, [[], sessions, sessions, sessions, sessions, sessions, []]);
        var day = DaySchedule.Of(week, LiveQueue.Date, LiveQueue.Hall.TimeZone, LiveQueue.Hall.DayTurnsAt);
        var outlook = WaitOutlook.Of(1) with { Day = day, Load = new QueueLoad(Windows: 1, Busy: 1, Beside: 0, OldestBeside: null, Opening: 0) };
        var open = DrainEstimate.Of(0, 0, 1, live.Queue.MeanService)!.Value;
        Shown(live.Queue, outlook, day.Sessions[0].Closes)!.Value.High.ShouldBe(open.High + TimeSpan.FromHours(1));
    }

    private static WaitRange? Shown(TicketQueue queue, WaitOutlook outlook, DateTimeOffset? at = null) =>
        new QueueTurn(queue, at ?? LiveQueue.Nine, outlook).Draw(Services, TicketChannel.Phone, LiveQueue.Ordinary, "phone:p").Shown;

    [Fact]
    public void A_wait_that_cannot_be_known_stops_no_number() =>
        new QueueTurn(new LiveQueue("tax").Queue, LiveQueue.Nine, WaitOutlook.Of(0))
            .DrawBefore(LiveQueue.Nine, Services, TicketChannel.Phone, LiveQueue.Ordinary, "phone:p").ShouldNotBeNull();

    private static IEnumerable<TicketDrawn> Drawn(LiveQueue live) => live.Log.OfType<TicketDrawn>();

    private static TicketDrawn Draw(QueueTurn turn, PriorityClass priority) => turn.Draw(Services, TicketChannel.Phone, priority, "phone:p");
}
