using System.Collections.Immutable;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Tests.Queues;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tides;
using Queueing.Domain.Windows;
using Queueing.Domain.Windows.Events;

namespace Queueing.Domain.Tests.Windows;

public sealed class WindowDeskTests
{
    private const string By = "clerk:li";
    private static readonly DateTimeOffset Nine = LiveQueue.Nine;
    private static readonly StaffId Li = new("li");
    private static readonly StaffId Wang = new("wang");

    private readonly WindowDesk desk = new(new WindowId("w1"));

    [Fact]
    public void A_window_begins_closed_with_nobody_and_nothing()
    {
        (desk.Phase, desk.Version, desk.Order, desk.LastCall, desk.ReadySince).ShouldBe((WindowPhase.Closed, 0, null, null, null));
        desk.Summarise().Ready.ShouldBeFalse();
    }

    [Fact]
    public void Phases_follow_their_events_and_a_pause_carries_its_reason()
    {
        Apply(new WindowOpened(Nine, By));
        desk.Phase.ShouldBe(WindowPhase.Open);
        Apply(new WindowPaused(Nine, By, "lunch"));
        (desk.Phase, desk.PauseReason).ShouldBe((WindowPhase.Paused, "lunch"));
        Apply(new WindowDraining(Nine, By));
        (desk.Phase, desk.PauseReason).ShouldBe((WindowPhase.Draining, null));
        Apply(new WindowPaused(Nine, By, "lunch"), new WindowClosed(Nine, By, WindowCloseCause.Ordered));
        (desk.Phase, desk.PauseReason, desk.Version).ShouldBe((WindowPhase.Closed, null, 5));
        Apply(new WindowPaused(Nine, By, "lunch"), new WindowOpened(Nine, By));
        (desk.Phase, desk.PauseReason).ShouldBe((WindowPhase.Open, null));
    }

    public static TheoryData<string, bool> WhatEndsReadiness() => new()
    {
        { "another duty", true },
        { "a choice to call by itself", true },
        { "another clerk", false },
        { "nobody", false },
        { "a call", false },
        { "a pause", false },
        { "an opening", false },
        { "draining", false },
        { "closing", false },
    };

    [Theory]
    [MemberData(nameof(WhatEndsReadiness))]
    public void A_ready_window_stays_ready_only_over_a_change_of_duty_or_of_calling_by_itself(string change, bool stays)
    {
        Apply(new OrderTaken(Nine, "dispatcher", new WindowOrder(1, Li, null)), new WindowOpened(Nine, By), new WindowReady(Nine.AddMinutes(1), By));
        desk.ReadySince.ShouldBe(Nine.AddMinutes(1));
        Apply(change switch
        {
            "a choice to call by itself" => new AutoCallSet(Nine, By, TimeSpan.Zero),
            "another duty" => new OrderTaken(Nine, "dispatcher", new WindowOrder(2, Li, new TideId(1))),
            "another clerk" => new OrderTaken(Nine, "dispatcher", new WindowOrder(2, Wang, null)),
            "nobody" => new OrderTaken(Nine, "dispatcher", new WindowOrder(2, null, null)),
            "a call" => Made(3),
            "a pause" => new WindowPaused(Nine, By, "lunch"),
            "an opening" => new WindowOpened(Nine, By),
            "draining" => new WindowDraining(Nine, By),
            _ => new WindowClosed(Nine, By, WindowCloseCause.Unseated),
        });
        desk.Summarise().Ready.ShouldBe(stays);
        desk.ReadySince.ShouldBe(stays ? Nine.AddMinutes(1) : null);
    }

    [Fact]
    public void Calls_are_counted_per_tidal_duty()
    {
        Order(1, Li, null);
        Apply(Made(1));
        desk.CallsOnTide.ShouldBe(0, "ordinary duty");
        Order(2, Li, new TideId(1));
        Apply(Made(3), Made(4));
        desk.CallsOnTide.ShouldBe(2);
        Order(3, Wang, new TideId(1));
        desk.CallsOnTide.ShouldBe(2, "another clerk, the same duty");
        Order(4, Wang, new TideId(2));
        desk.CallsOnTide.ShouldBe(0);
        Apply(Made(7));
        Order(5, Wang, null);
        desk.CallsOnTide.ShouldBe(0);
    }

    [Fact]
    public void The_summary_is_the_desk()
    {
        Order(7, Li, new TideId(2));
        var made = Made(1);
        Apply(made, new WindowPaused(Nine.AddMinutes(2), By, "lunch"));
        desk.Summarise().ShouldBe(new WindowSummary(
            new WindowId("w1"), 3, WindowPhase.Paused, "lunch", false, null, new WindowOrder(7, Li, new TideId(2)), made.Call, made.Queue, made.Ticket.Id, 1,
            default, default, null));
    }

    [Fact]
    public void It_counts_the_time_it_was_open_and_the_part_of_it_that_nobody_came()
    {
        Apply(
            new WindowOpened(Nine, By), new WindowReady(Nine.AddMinutes(2), By), Made(2) with { At = Nine.AddMinutes(7) },
            new WindowPaused(Nine.AddMinutes(20), By, "lunch"), new WindowOpened(Nine.AddMinutes(50), By),
            new WindowReady(Nine.AddMinutes(51), By));
        var summary = desk.Summarise();
        (summary.ReadyBefore, summary.OpenBefore).ShouldBe((TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(20)));
        (summary.ReadySince, summary.OpenSince).ShouldBe((Nine.AddMinutes(51), Nine.AddMinutes(50)));
    }

    [Fact]
    public void Its_time_never_runs_backwards()
    {
        Apply(new WindowOpened(Nine, By), new WindowPaused(Nine.AddHours(-1), By, "clock"));
        desk.LastAt.ShouldBe(Nine);
    }

    [Fact]
    public void An_event_of_no_window_is_a_bug() =>
        Should.Throw<InvalidOperationException>(() => desk.Apply(new NoSuchEvent(Nine, By)));

    [Fact]
    public void A_window_serves_what_equipment_and_clerk_have_in_common()
    {
        QueueId tax = new("tax"), notary = new("notary"), estate = new("estate");
        var window = new Window(new WindowId("w1"), new LocalizedText("一号", "One"), WindowKind.Universal, "A", [tax, estate], [notary]);
        var clerk = new StaffMember(Li, new LocalizedText("李", "Li"), [notary, tax], null);
        WindowSkills.Serves(window, clerk, false).ShouldBe(ImmutableArray.Create(tax));
        WindowSkills.Serves(window, clerk, true).ShouldBe(ImmutableArray.Create(tax, notary));
        WindowSkills.Serves(window, null, true).ShouldBeEmpty();
    }

    private static CallMade Made(long version)
    {
        var live = new LiveQueue("tax");
        var ticket = live.Ticket(live.Draw());
        return new CallMade(Nine, By, new CallId(new WindowId("w1"), version), live.Id, 2, ticket, LiveQueue.Reason);
    }

    private void Order(long number, StaffId clerk, TideId? tide) => Apply(new OrderTaken(Nine, "dispatcher", new WindowOrder(number, clerk, tide)));

    private void Apply(params WindowEvent[] events) => Array.ForEach(events, desk.Apply);

    private sealed record NoSuchEvent(DateTimeOffset At, string By) : WindowEvent(At, By);
}
