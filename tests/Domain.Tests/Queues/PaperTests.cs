using System.Collections.Immutable;
using FsCheck.Xunit;
using Queueing.Domain.Decisions;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Queues;
using Queueing.Domain.Tickets;

namespace Queueing.Domain.Tests.Queues;

/// <summary>Numbers given out by hand while the system was down.</summary>
public sealed class PaperTests
{
    private static readonly Hall Hall = LiveQueue.WindowedHall;
    private static readonly WindowId Window = new("w1");
    private readonly LiveQueue live = new("tax");

    /// <param name="draws">What each visitor is made from: when they come after the one before, and their class.</param>
    [Property(MaxTest = 100)]
    public bool Order_and_waits_are_as_if_the_system_had_been_up(uint[] draws)
    {
        var (up, down) = (new LiveQueue("tax"), new LiveQueue("tax"));
        var papers = ImmutableArray.CreateBuilder<PaperEntry>();
        foreach (var (index, draw) in draws.Index())
        {
            var priority = Classes[draw / 120 % 3];
            (up.Now, down.Now) = (up.Now.AddSeconds(draw % 120), down.Now.AddSeconds(draw % 120));
            up.Draw(priority);
            if (index % 3 == 0)
            {
                down.Draw(priority);
            }
            else
            {
                papers.Add(Paper($"P{index}", down.Now, priority));
            }
        }

        down.Wait(40);
        down.Decide(turn => turn.EnterPapers(Hall, papers.ToImmutable(), "power cut", LiveQueue.Clerk)).ShouldBeNull();
        var expected = up.Line().Select(x => (up.Ticket(x).EligibleAt, up.Ticket(x).Seniority));
        var entered = down.Line().Select(x => (down.Ticket(x).EligibleAt, down.Ticket(x).Seniority));
        return expected.SequenceEqual(entered)
            && down.Queue.Tickets.Select(x => x.Id.Sequence).Order().SequenceEqual(Enumerable.Range(1, draws.Length))
            && LiveQueue.Views(down.Replayed(), down.Now) == LiveQueue.Views(down.Queue, down.Now);
    }

    [Fact]
    public void Numbers_follow_the_time_at_which_papers_were_given_and_go_on_without_a_gap()
    {
        live.Draw();
        live.Wait(40);
        Enter(Paper("P3", live.Now.AddMinutes(-3)), Paper("P1", live.Now.AddMinutes(-30)), Paper("P2", live.Now.AddMinutes(-20))).ShouldBeNull();
        (Of("P1").Number.Value, Of("P2").Number.Value, Of("P3").Number.Value).ShouldBe(("A002", "A003", "A004"));
        live.Draw().Sequence.ShouldBe(5);
    }

    [Fact]
    public void An_event_has_the_time_of_the_entry_and_the_wait_is_measured_from_the_paper()
    {
        live.Wait(40);
        var given = live.Now.AddMinutes(-25);
        Enter(Paper("P1", given)).ShouldBeNull();
        live.Log.Single().At.ShouldBe(live.Now);
        live.Wait(5);
        live.Call();
        ServiceSegments.Of(Of("P1")).Single().Waited.ShouldBe(TimeSpan.FromMinutes(30));
        live.Queue.Summarise(live.Now).RecentCalls.Single().Paper.ShouldBe("P1");
        live.Queue.Summarise(live.Now).Active.Single().Paper.ShouldBe("P1");
    }

    [Fact]
    public void Who_was_served_by_hand_counts_as_served_with_their_times_and_at_their_window()
    {
        live.Wait(60);
        var given = live.Now.AddMinutes(-50);
        Enter(Paper("P1", given, services: ["invoice", "stamp"]) with
        {
            Window = Window,
            CalledAt = given.AddMinutes(10),
            StartedAt = given.AddMinutes(11),
            FinishedAt = given.AddMinutes(20),
        }).ShouldBeNull();
        var ticket = Of("P1");
        (ticket.State, ticket.Paper?.Window, ticket.Now.From).ShouldBe((TicketState.Completed, Window, given.AddMinutes(20)));
        ticket.Segment.ShouldBe(1, "both its services are done");
        var segments = ServiceSegments.Of(ticket);
        (segments[0].Waited, segments[0].Served, segments[0].CalledAt).ShouldBe((TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(9), given.AddMinutes(10)));
        (segments[1].Service.Value, segments[1].CalledAt, segments[1].FinishedAt, segments.Length).ShouldBe(("stamp", null, given.AddMinutes(20), 2));
        var summary = live.Queue.Summarise(live.Now);
        (summary.Waiting, summary.Completed, summary.Arrived).ShouldBe((0, 1, 1));
        live.Queue.MeanService.ShouldBe(((20 * TimeSpan.FromMinutes(8)) + TimeSpan.FromMinutes(9)) / 21);
    }

    [Fact]
    public void Who_left_is_cancelled_and_who_is_still_at_the_window_is_called_there_by_name()
    {
        live.Wait(60);
        var given = live.Now.AddMinutes(-50);
        var called = Paper("P2", given) with { Window = Window, CalledAt = given.AddMinutes(40) };
        Enter(Paper("P1", given) with { LeftAt = given.AddMinutes(15) }, called).ShouldBeNull();
        Of("P1").State.ShouldBe(TicketState.Cancelled);
        (Of("P2").State, Of("P2").Segment).ShouldBe((TicketState.Parked, 0));
        live.CallNamed(Of("P2").Id, new CallId(Window, 7)).ShouldBeNull();
        ServiceSegments.Of(Of("P2")).Single().Waited.ShouldBe(TimeSpan.FromMinutes(40), "it was measured at the first call, by hand");
    }

    [Fact]
    public void Who_was_at_a_window_by_hand_and_comes_back_waits_anew_at_the_place_they_had()
    {
        live.Wait(40);
        var given = live.Now.AddMinutes(-30);
        Enter(Paper("P1", given) with { Window = Window, CalledAt = given.AddMinutes(5) }).ShouldBeNull();
        live.Wait(10);
        live.Decide(turn => turn.Release(Of("P1").Id, null, LiveQueue.Clerk)).ShouldBeNull();
        (Of("P1").State, Of("P1").EligibleAt, Of("P1").Seniority).ShouldBe((TicketState.Waiting, live.Now, given));
    }

    [Fact]
    public void A_paper_entered_again_is_the_same_ticket_and_one_that_says_otherwise_changes_nothing()
    {
        live.Wait(60);
        var paper = Paper("P1", live.Now.AddMinutes(-50));
        Enter(paper).ShouldBeNull();
        Enter(paper, Paper("P2", live.Now)).ShouldBeNull();
        live.Log.Count.ShouldBe(2);
        var rejection = Enter(Paper("P3", live.Now), paper with { LeftAt = live.Now, GivenAt = live.Now }).ShouldNotBeNull();
        (rejection.Kind, rejection.State).ShouldBe((RejectionKind.WrongState, nameof(TicketState.Waiting)));
        rejection.Detail.ShouldContain("another givenAt, leftAt");
        live.Log.Count.ShouldBe(2);
    }

    [Fact]
    public void On_a_day_that_is_over_a_paper_says_how_it_ended_and_is_not_of_long_ago()
    {
        var given = live.Now.AddHours(6);
        var served = Paper("P1", given) with { Window = Window, CalledAt = given.AddMinutes(1), StartedAt = given.AddMinutes(2), FinishedAt = given.AddMinutes(9) };
        live.Now = live.Now.AddDays(1);
        Enter(Paper("P2", given)).ShouldNotBeNull().Detail.ShouldContain("finishedAt");
        Enter(Paper("P3", given) with { Window = Window, CalledAt = given.AddMinutes(1) }).ShouldNotBeNull().Detail.ShouldContain("finishedAt");
        Enter(served, Paper("P4", given) with { LeftAt = given.AddMinutes(40) }).ShouldBeNull();
        (Of("P1").State, Of("P4").State).ShouldBe((TicketState.Completed, TicketState.Cancelled));
        live.Queue.Waiting.ShouldBe(0);
        live.Now = live.Now.AddDays(PaperRules.MostDaysAgo);
        Enter(served with { Text = "P5" }).ShouldNotBeNull().Detail.ShouldContain("givenAt");
        live.Now = live.Now.AddDays(-1);
        Enter(served with { Text = "P5" }).ShouldBeNull();
    }

    [Fact]
    public void Two_accounts_of_one_paper_differ_in_the_fields_that_they_tell_otherwise()
    {
        var paper = Paper("P1", LiveQueue.Nine);
        (PaperEntry Other, string Field)[] others =
        [
            (paper with { Services = [new("stamp")] }, "services"),
            (paper with { PriorityClass = LiveQueue.Elderly.Id }, "priorityClass"),
            (paper with { Evidence = PriorityEvidence.Verified }, "evidence"),
            (paper with { GivenAt = LiveQueue.Nine.AddTicks(1) }, "givenAt"),
            (paper with { Window = Window }, "window"),
            (paper with { CalledAt = LiveQueue.Nine }, "calledAt"),
            (paper with { StartedAt = LiveQueue.Nine }, "startedAt"),
            (paper with { FinishedAt = LiveQueue.Nine }, "finishedAt"),
            (paper with { LeftAt = LiveQueue.Nine }, "leftAt"),
        ];
        others.ShouldAllBe(x => paper.DifferencesFrom(x.Other).Single() == x.Field);
        paper.DifferencesFrom(paper with { Services = [.. paper.Services] }).ShouldBeEmpty();
    }

    [Fact]
    public void Everything_may_have_happened_within_the_minute_that_people_wrote_down()
    {
        Faults(Paper("P1", LiveQueue.Nine) with
        {
            Window = Window,
            CalledAt = LiveQueue.Nine,
            StartedAt = LiveQueue.Nine,
            FinishedAt = LiveQueue.Nine,
        }).ShouldBeEmpty();
        Faults(Paper("P1", LiveQueue.Nine) with { LeftAt = LiveQueue.Nine }).ShouldBeEmpty();
    }

    [Fact]
    public void A_paper_names_no_more_services_than_a_ticket_carries()
    {
        string[] many = [.. Enumerable.Range(0, ServicePlan.MostServices + 1).Select(x => $"s{x}")];
        Faults(Paper("P1", LiveQueue.Nine, services: many))[0].ShouldBe("services");
        Faults(Paper("P1", LiveQueue.Nine, services: many[1..])).ShouldNotContain("services");
    }

    [Fact]
    public void A_reason_is_asked_for() => live.Decide(turn => turn.EnterPapers(Hall, [Paper("P1", live.Now)], " ", LiveQueue.Clerk))
        .ShouldNotBeNull().Field.ShouldBe("reason");

    [Theory]
    [InlineData("A017", "paper")]
    [InlineData("A-017", "paper")]
    [InlineData("A 017", "paper")]
    [InlineData("A.017", "paper")]
    [InlineData("A017*", "paper")]
    [InlineData("a017", "paper")]
    [InlineData("Ａ０17", "paper")]
    [InlineData("A0017", "paper")]
    [InlineData("A17", "paper")]
    [InlineData("A017手", null)]
    [InlineData("手A017", null)]
    [InlineData("", "paper")]
    [InlineData(" 7", "paper")]
    [InlineData("王芳", "paper")]
    [InlineData("12345678901234567", "paper")]
    [InlineData("7\u00077", "paper")]
    [InlineData("1234567890123456", null)]
    [InlineData("手-07", null)]
    [InlineData("Z017", null)]
    public void A_paper_bears_a_text_that_nobody_takes_for_a_number_of_the_hall_or_a_name(string text, string? field) =>
        Faults(Paper(text, LiveQueue.Nine)).ShouldBe(field is null ? [] : [field]);

    [Fact]
    public void Each_fault_is_named()
    {
        var given = LiveQueue.Nine.AddMinutes(-10);
        Faults(Paper("P1", given, services: ["invoice", "none", "invoice"])).ShouldBe(["services[1]", "services[2]"]);
        Faults(Paper("P1", given, services: [])).ShouldBe(["services"]);
        Faults(Paper("P1", given) with { PriorityClass = new("king") }).ShouldBe(["priorityClass"]);
        Faults(Paper("P1", given, LiveQueue.Elderly) with { Evidence = PriorityEvidence.None }).ShouldBe(["evidence"]);
        Faults(Paper("P1", LiveQueue.Nine.AddSeconds(1))).ShouldBe(["givenAt"]);
        Faults(Paper("P1", LiveQueue.Nine.AddHours(-6))).ShouldBe(["givenAt"]);
        Faults(Paper("P1", given) with { CalledAt = given }).ShouldBe(["window"]);
        Faults(Paper("P1", given) with { Window = Window }).ShouldBe(["calledAt"]);
        Faults(Paper("P1", given) with { Window = new("w99"), CalledAt = given }).ShouldBe(["window"]);
        var called = Paper("P1", given) with { Window = Window, CalledAt = given.AddMinutes(1) };
        Faults(called with { StartedAt = given }).ShouldBe(["startedAt"]);
        Faults(called with { FinishedAt = given.AddMinutes(2) }).ShouldBe(["startedAt"]);
        Faults(called with { StartedAt = given.AddMinutes(2), FinishedAt = LiveQueue.Nine.AddMinutes(1) }).ShouldBe(["finishedAt"]);
        Faults(called with { StartedAt = given.AddMinutes(2), LeftAt = given.AddMinutes(3) }).ShouldBe(["leftAt"]);
        Faults(Paper("P1", given) with { StartedAt = given }).ShouldBe(["calledAt"]);
        Faults(called with { CalledAt = given.AddSeconds(-1) }).ShouldBe(["calledAt"]);
        Faults(Paper("P1", given) with { LeftAt = given.AddSeconds(-1) }).ShouldBe(["leftAt"]);
        Faults(Paper("P1", given, LiveQueue.Elderly)).ShouldBeEmpty("who looks old needs to say no more than that");
    }

    [Fact]
    public void A_time_to_come_and_one_too_early_are_told_apart()
    {
        var paper = Paper("P1", LiveQueue.Nine.AddMinutes(-10));
        Named(paper with { LeftAt = LiveQueue.Nine.AddSeconds(1) }).Single().Message.ShouldBe("has not come yet");
        Named(paper with { LeftAt = LiveQueue.Nine }).ShouldBeEmpty("it is that time");
        Named(paper with { LeftAt = paper.GivenAt.AddSeconds(-1) }).Single().Message.ShouldContain("before");
    }

    [Fact]
    public void A_draw_right_after_an_entry_counts_those_on_paper_who_wait_at_their_places()
    {
        live.Wait(40);
        var ahead = live.Decide(turn =>
        {
            turn.EnterPapers(
                Hall,
                [
                    Paper("P1", live.Now.AddMinutes(-3)) with { LeftAt = live.Now },
                    Paper("P2", live.Now.AddMinutes(-2)),
                    Paper("P3", live.Now.AddMinutes(-1), LiveQueue.Elderly),
                ],
                "power cut",
                LiveQueue.Clerk).ShouldBeNull();
            return turn.Draw([new ServiceId("invoice")], TicketChannel.Kiosk, LiveQueue.Ordinary with { HeadStart = TimeSpan.FromMinutes(5) }, "kiosk:k1");
        }).Ahead;
        ahead.ShouldBe(1, "before somebody with a head start of 5 min only who has 10 of them and came a minute earlier");
    }

    [Fact]
    public void What_is_wrong_with_papers_is_said_of_the_papers_and_without_a_reason_that_first()
    {
        var elsewhere = Paper("P1", live.Now, services: ["oath"]);
        var rejection = Enter(elsewhere).ShouldNotBeNull();
        (rejection.Kind, rejection.Field).ShouldBe((RejectionKind.Invalid, "papers"));
        Enter(Paper("", live.Now)).ShouldNotBeNull().Field.ShouldBe("papers");
        live.Decide(turn => turn.EnterPapers(Hall, [elsewhere], " ", LiveQueue.Clerk)).ShouldNotBeNull().Field.ShouldBe("reason");
        Enter(Paper("P1", live.Now)).ShouldBeNull();
        Enter(Paper("P1", live.Now) with { LeftAt = live.Now }).ShouldNotBeNull().Field.ShouldBe("papers");
    }

    private static PriorityClass[] Classes { get; } = [LiveQueue.Ordinary, LiveQueue.Elderly, LiveQueue.Disabled];

    private static PaperEntry Paper(string text, DateTimeOffset given, PriorityClass? priority = null, string[]? services = null) => new(
        text, [.. (services ?? ["invoice"]).Select(x => new ServiceId(x))], (priority ?? LiveQueue.Ordinary).Id, PriorityEvidence.Declared, given);

    private static string[] Faults(PaperEntry paper) =>
        [.. Named(paper).Select(x => x.Field)];

    private static PaperFault[] Named(PaperEntry paper)
    {
        PaperFault[] faults = [.. PaperRules.Faults(Hall, LiveQueue.Date, paper, LiveQueue.Nine)];
        faults.ShouldAllBe(x => !string.IsNullOrWhiteSpace(x.Message));
        return faults;
    }

    private Rejection? Enter(params ImmutableArray<PaperEntry> papers) =>
        live.Decide(turn => turn.EnterPapers(Hall, papers, "power cut", LiveQueue.Clerk));

    private Ticket Of(string text) => live.Ticket(live.Queue.PaperOf(text).ShouldNotBeNull().Ticket);
}
