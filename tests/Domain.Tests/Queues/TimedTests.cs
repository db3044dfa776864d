using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Queues;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tickets.Events;

namespace Queueing.Domain.Tests.Queues;

/// <summary>Called for a minute, parked or missed for half an hour, and never up before nine.</summary>
public sealed class TimedTests
{
    private static readonly QueueTimers Timers = new(TimeSpan.FromSeconds(60), TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(30));

    private readonly LiveQueue live = new("tax", timers: Timers);

    [Fact]
    public void A_call_that_nobody_comes_to_is_missed_by_itself_and_the_event_says_so()
    {
        var ticket = live.Draw();
        var call = live.Call();
        live.Queue.NextDeadline.ShouldBe(live.Now.AddMinutes(1));
        live.Queue.Summarise(live.Now).Active.Single().MissesAt.ShouldBe(live.Now.AddMinutes(1));
        live.Wait(0.99);
        TakeDue().ShouldBeEmpty();
        live.Wait(0.01);
        TakeDue().ShouldBe([new TicketMissed(ticket, live.Now, "queue", call, Timed: true)]);
        live.Ticket(ticket).State.ShouldBe(TicketState.Missed);
        live.Queue.IsSettled(call, ticket).ShouldBeTrue("the window is free");
        TakeDue().ShouldBeEmpty("once is enough");
    }

    [Fact]
    public void A_recall_gives_the_whole_time_again_and_a_start_ends_it()
    {
        var ticket = live.Draw();
        var call = live.Call();
        live.Wait(0.9);
        live.Done(ticket, TicketAction.Recall, call);
        live.Wait(0.9);
        TakeDue().ShouldBeEmpty();
        live.Done(ticket, TicketAction.Start, call);
        live.Queue.NextDeadline.ShouldBeNull();
        live.Wait(90);
        TakeDue().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(TicketState.Parked, "parked for 30 min")]
    [InlineData(TicketState.Missed, "missed for 30 min")]
    public void Whoever_is_out_of_the_line_too_long_is_ended(TicketState state, string reason)
    {
        var ticket = state == TicketState.Missed ? live.DrawAndMiss() : live.Draw();
        if (state == TicketState.Parked)
        {
            live.Decide(turn => turn.Park(ticket, null, "papers", LiveQueue.Clerk)).ShouldBeNull();
        }

        live.Wait(30);
        TakeDue().ShouldBe([new TicketExpired(ticket, live.Now, "queue", reason, Timed: true)]);
        live.Ticket(ticket).State.ShouldBe(TicketState.Expired);
    }

    [Fact]
    public void Time_that_the_system_was_down_counts_against_nobody()
    {
        live.DrawAndMiss();
        var called = live.Draw();
        live.Call();
        live.Wait(45);
        TakeDue(live.Now).ShouldBeEmpty("it is up again just now");
        live.Queue.DueOf(live.Ticket(called), live.Now, Sights.Clear).ShouldBe(live.Now.AddMinutes(1));
        var up = live.Now;
        live.Wait(1);
        TakeDue(up).ShouldHaveSingleItem().Ticket.ShouldBe(called, "the whole time of a call, from when people could come");
        live.Wait(29);
        TakeDue(up).ShouldHaveSingleItem().ShouldBeOfType<TicketExpired>("and the whole time of a miss");
    }

    [Fact]
    public void A_call_that_no_board_shows_is_not_missed_and_has_its_whole_time_once_one_does()
    {
        var called = live.Draw();
        var window = live.Call("w7").Window;
        var parked = live.Draw();
        live.Decide(turn => turn.Park(parked, null, "papers", LiveQueue.Clerk)).ShouldBeNull();
        live.Wait(5);
        TakeDue(sights: new Sights([new(window, null)])).ShouldBeEmpty("they cannot know");
        var back = live.Now;
        var sights = new Sights([new(window, back)]);
        live.Queue.DueOf(live.Ticket(called), LiveQueue.Nine, sights).ShouldBe(back.AddMinutes(1));
        live.Queue.DueOf(live.Ticket(parked), LiveQueue.Nine, sights).ShouldBe(LiveQueue.Nine.AddMinutes(30), "who is parked needs no board");
        live.Wait(0.9);
        TakeDue(sights: sights).ShouldBeEmpty();
        live.Wait(0.1);
        TakeDue(sights: sights).ShouldHaveSingleItem().Ticket.ShouldBe(called);
    }

    [Fact]
    public void What_could_be_seen_before_people_could_act_counts_from_when_they_could()
    {
        var (window, other) = (new WindowId("w7"), new WindowId("w8"));
        var sights = new Sights([new(window, LiveQueue.Nine.AddMinutes(-5))]);
        sights.Since(window, LiveQueue.Nine).ShouldBe(LiveQueue.Nine);
        sights.Since(window, LiveQueue.Nine.AddMinutes(-9)).ShouldBe(LiveQueue.Nine.AddMinutes(-5));
        sights.Since(other, LiveQueue.Nine).ShouldBe(LiveQueue.Nine);
    }

    [Fact]
    public void The_next_deadline_is_the_first_of_all()
    {
        live.DrawAndMiss();
        live.Draw();
        live.Call();
        live.Queue.NextDeadline.ShouldBe(live.Now.AddMinutes(1));
    }

    [Fact]
    public void What_another_clock_calls_past_is_not_past()
    {
        live.Draw();
        live.Call();
        live.Wait(120);
        TakeDue(asOf: LiveQueue.Nine.AddSeconds(59)).ShouldBeEmpty();
    }

    [Fact]
    public void Without_timers_nothing_moves_by_itself_and_many_move_in_turns()
    {
        var untimed = new LiveQueue("notary");
        untimed.DrawAndMiss();
        untimed.Draw();
        untimed.Call();
        untimed.Wait(6000);
        untimed.Queue.NextDeadline.ShouldBeNull();
        untimed.Decide(turn =>
        {
            turn.TakeDue(DateTimeOffset.MinValue, Sights.Clear, untimed.Now);
            return turn.Events.Count;
        }).ShouldBe(0);

        for (var i = 0; i < TimedDecisions.MostAtOnce + 1; i++)
        {
            live.DrawAndMiss();
        }

        live.Wait(30);
        TakeDue().Count.ShouldBe(TimedDecisions.MostAtOnce);
        TakeDue().Count.ShouldBe(1);
    }

    private IReadOnlyList<TicketEvent> TakeDue(DateTimeOffset upSince = default, DateTimeOffset? asOf = null, Sights? sights = null) => live.Decide(turn =>
    {
        turn.TakeDue(upSince, sights ?? Sights.Clear, asOf ?? live.Now);
        return turn.Events;
    });
}
