using FsCheck.Xunit;
using Queueing.Domain.Decisions;
using Queueing.Domain.Halls;
using Queueing.Domain.Queues;
using Queueing.Domain.Tickets;

namespace Queueing.Domain.Tests.Queues;

public sealed class PriorityTests
{
    private readonly LiveQueue live = new("tax");

    [Fact]
    public void A_new_class_gives_the_place_that_a_draw_would_have_given()
    {
        var first = live.Draw();
        live.Wait(5);
        var elderly = live.Draw();
        Set(elderly, LiveQueue.Elderly).ShouldBeNull();
        live.Line().ShouldBe([elderly, first]);
        var now = live.Ticket(elderly);
        (now.Seniority, now.EligibleAt, now.Evidence).ShouldBe((now.DrawnAt - LiveQueue.Elderly.HeadStart, now.DrawnAt, PriorityEvidence.Declared));
        Set(elderly, LiveQueue.Ordinary, PriorityEvidence.None).ShouldBeNull();
        live.Line().ShouldBe([first, elderly]);
    }

    [Fact]
    public void What_was_waited_on_an_earlier_day_counts_in_any_class_and_is_never_added_to_its_head_start()
    {
        var waited = LiveQueue.Elderly.HeadStart / 2;
        var origin = new TicketOrigin(LiveQueue.Hall.Id, new TicketId(LiveQueue.Date.AddDays(-1), new("tax"), 7), new TicketNumber("A", 7), waited);
        var drawn = ForwardDecisions.HeadStartOf(LiveQueue.Hall, LiveQueue.Ordinary, waited);
        var ticket = live.Decide(turn => turn.Draw([new("invoice")], TicketChannel.Kiosk, drawn, "kiosk:k", PriorityEvidence.None, origin)).Ticket;
        Set(ticket, LiveQueue.Elderly).ShouldBeNull();
        live.Ticket(ticket).Seniority.ShouldBe(live.Now - LiveQueue.Elderly.HeadStart);
        Set(ticket, LiveQueue.Ordinary, PriorityEvidence.None).ShouldBeNull();
        live.Ticket(ticket).Seniority.ShouldBe(live.Now - waited, "the wait of the day before is not lost with the class");
    }

    [Fact]
    public void Who_kept_a_place_from_before_keeps_it_and_gets_the_head_start_beside()
    {
        var ticket = live.Draw();
        var call = live.Serve(ticket);
        live.Wait(40);
        live.Decide(turn => turn.Requeue(ticket, call, ReinstatePlace.Original, 0, "papers", LiveQueue.Clerk)).ShouldBeNull();
        Set(ticket, LiveQueue.Disabled).ShouldBeNull();
        live.Ticket(ticket).Seniority.ShouldBe(LiveQueue.Nine - LiveQueue.Disabled.HeadStart);
    }

    [Fact]
    public void Who_was_put_at_the_end_is_never_put_behind_those_who_come_later()
    {
        var ticket = live.Draw(LiveQueue.Elderly);
        live.Done(ticket, TicketAction.Miss, live.Call());
        live.Wait(20);
        live.Reinstate(ticket, ReinstatePlace.Tail).ShouldBeNull();
        Set(ticket, LiveQueue.Ordinary, PriorityEvidence.None).ShouldBeNull();
        live.Ticket(ticket).Seniority.ShouldBe(live.Now);
    }

    [Fact]
    public void Evidence_is_verified_with_the_class_it_has_also_at_the_window_and_moves_nobody()
    {
        var ticket = live.Decide(turn => turn.Draw([new("invoice")], TicketChannel.Kiosk, LiveQueue.Elderly, "kiosk:k", PriorityEvidence.Declared)).Ticket;
        var place = live.Ticket(ticket).Seniority;
        var call = live.Call();
        Set(ticket, LiveQueue.Elderly).ShouldNotBeNull().Field.ShouldBe("priorityClass", "that is what it has");
        Set(ticket, LiveQueue.Elderly, PriorityEvidence.Verified).ShouldBeNull();
        var now = live.Ticket(ticket);
        (now.State, now.LiveCall, now.Evidence, now.Seniority).ShouldBe((TicketState.Called, call, PriorityEvidence.Verified, place));
        Set(ticket, LiveQueue.Disabled).ShouldNotBeNull().State.ShouldBe(nameof(TicketState.Called));
        live.Done(ticket, TicketAction.PutBack, call);
        live.Ticket(ticket).Evidence.ShouldBe(PriorityEvidence.Verified);
    }

    [Fact]
    public void The_wait_that_was_shown_is_kept_with_the_place_and_forgotten_with_it()
    {
        var ticket = live.Draw(LiveQueue.Elderly);
        var shown = live.Ticket(ticket).Shown.ShouldNotBeNull();
        Set(ticket, LiveQueue.Elderly, PriorityEvidence.Verified).ShouldBeNull();
        live.Ticket(ticket).Shown.ShouldBe(shown);
        Set(ticket, LiveQueue.Disabled).ShouldBeNull();
        live.Ticket(ticket).Shown.ShouldBeNull("it was of another place");
    }

    [Fact]
    public void Whoever_drew_is_told_the_truth_about_a_change_of_the_same_turn()
    {
        var moved = live.Draw();
        live.Wait(1);
        live.Decide(turn =>
        {
            turn.Reprioritise(moved, LiveQueue.Hall, LiveQueue.Disabled, PriorityEvidence.Verified, null, LiveQueue.Clerk).ShouldBeNull();
            turn.Draw([new("invoice")], TicketChannel.Kiosk, LiveQueue.Elderly, "kiosk:k").Ahead.ShouldBe(1);
            return true;
        });
    }

    /// <summary>POLICY's bound, whatever classes people are given and in whichever order: nobody is overtaken by who came later than a head start after.</summary>
    [Property]
    public void Nobody_is_overtaken_by_more_than_a_head_start(int seed)
    {
        var random = new Random(seed);
        PriorityClass[] classes = [LiveQueue.Ordinary, LiveQueue.Elderly, LiveQueue.Disabled];
        var drawn = new List<TicketId>();
        for (var step = 0; step < 60; step++)
        {
            live.Now += TimeSpan.FromSeconds(random.Next(120));
            drawn.Add(live.Draw(classes[random.Next(3)]));
            Set(drawn[random.Next(drawn.Count)], classes[random.Next(3)], PriorityEvidence.Verified);
        }

        var line = live.Line().ConvertAll(live.Ticket);
        for (var i = 0; i < line.Count; i++)
        {
            var start = classes.Single(x => x.Id == line[i].PriorityClass).HeadStart;
            line[i].Seniority.ShouldBe(line[i].EligibleAt - start);
            (line[i].EligibleAt - line.Skip(i).Min(x => x.EligibleAt)).ShouldBeLessThanOrEqualTo(start, $"seed {seed}");
        }
    }

    private Rejection? Set(TicketId ticket, PriorityClass priority, PriorityEvidence evidence = PriorityEvidence.Declared) =>
        live.Decide(turn => turn.Reprioritise(ticket, LiveQueue.Hall, priority, evidence, "card seen", LiveQueue.Clerk));
}
