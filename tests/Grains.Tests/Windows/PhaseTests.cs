using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;
using Queueing.Domain.Windows;
using Queueing.Domain.Windows.Events;
using Queueing.Grains.Contracts;
using Queueing.Grains.Hosting;
using Queueing.Grains.Tests.World;
using Queueing.Grains.Windows;

namespace Queueing.Grains.Tests.Windows;

public sealed class PhaseTests
{
    private static readonly StaffId Li = new("li");

    [Fact]
    public void Nobody_opens_a_window_where_nobody_sits() => HallWorld.Run(async world =>
    {
        var refusal = (await world.Window("w1").SetPhase(world.By("supervisor:s"), WindowPhase.Open, null)).Refusal.ShouldNotBeNull();
        refusal.Code.ShouldBe(RefusalCode.WindowNotOpen);
        (await world.Window("w1").View()).State.ShouldBe(WindowState.Closed);
    });

    [Fact]
    public void A_pause_has_a_reason_and_ends_by_opening() => HallWorld.Run(async world =>
    {
        var window = await world.Open("w1");
        async Task<Answer<WindowView>> Set(WindowPhase phase, string? reason, string by = "clerk:li") => await window.SetPhase(world.By(by), phase, reason);
        (await Set(WindowPhase.Paused, " ")).Refusal.ShouldNotBeNull().Field.ShouldBe("reason");
        (await Set(WindowPhase.Paused, "lunch", "clerk:wang")).Refusal.ShouldNotBeNull().Code.ShouldBe(RefusalCode.Forbidden);
        var paused = (await Set(WindowPhase.Paused, "lunch")).Value.ShouldNotBeNull();
        (paused.State, paused.PauseReason).ShouldBe((WindowState.Paused, "lunch"));
        (await Set(WindowPhase.Paused, "lunch")).Value.ShouldNotBeNull().Version.ShouldBe(paused.Version, "already so");
        (await Set(WindowPhase.Paused, "papers")).Value.ShouldNotBeNull().PauseReason.ShouldBe("papers");
        (await Set(WindowPhase.Open, null)).Value.ShouldNotBeNull().State.ShouldBe(WindowState.Idle);
        var closed = (await Set(WindowPhase.Closed, null)).Value.ShouldNotBeNull();
        closed.State.ShouldBe(WindowState.Closed);
        (await Set(WindowPhase.Draining, null)).Value.ShouldNotBeNull().Version.ShouldBe(closed.Version);
        (await Set(WindowPhase.Paused, "lunch")).Refusal.ShouldNotBeNull().State.ShouldBe("closed");
    });

    [Fact]
    public void A_repeated_change_is_not_made_again() => HallWorld.Run(async world =>
    {
        var window = await world.Open("w1");
        var caller = world.By("clerk:li");
        (await window.SetPhase(caller, WindowPhase.Paused, "lunch")).Refusal.ShouldBeNull();
        (await window.SetPhase(world.By("clerk:li"), WindowPhase.Open, null)).Refusal.ShouldBeNull();
        (await window.SetPhase(caller, WindowPhase.Paused, "lunch")).Value.ShouldNotBeNull().State.ShouldBe(WindowState.Idle);
        (await window.SetPhase(caller with { Fingerprint = 5 }, WindowPhase.Closed, null)).Refusal.ShouldNotBeNull().Code.ShouldBe(RefusalCode.KeyReused);
        (await window.View()).State.ShouldBe(WindowState.Idle);
    });

    [Theory]
    [InlineData(TicketAction.Miss)]
    [InlineData(TicketAction.PutBack)]
    [InlineData(TicketAction.Finish)]
    public void A_window_closed_with_a_full_hand_drains_and_closes_by_itself(TicketAction end) => HallWorld.Run(async world =>
    {
        var window = await world.Open("w1");
        await world.Draw();
        var ticket = await world.CallNext("w1");
        (await window.SetPhase(world.By("clerk:li"), WindowPhase.Closed, null)).Value.ShouldNotBeNull().State.ShouldBe(WindowState.Draining);
        (await window.SetPhase(world.By("clerk:li"), WindowPhase.Draining, null)).Value.ShouldNotBeNull().State.ShouldBe(WindowState.Draining);
        (await window.SetPhase(world.By("clerk:li"), WindowPhase.Paused, "lunch")).Refusal.ShouldNotBeNull().State.ShouldBe("draining");
        (await window.CallNext(world.By("clerk:li"))).Refusal.ShouldNotBeNull().State.ShouldBe("draining");
        if (end == TicketAction.Finish)
        {
            await world.Act(ticket, TicketAction.Start);
            await world.Quiet();
            (await window.View()).State.ShouldBe(WindowState.Draining);
        }

        (await world.Act(ticket, end)).Refusal.ShouldBeNull();
        await world.Quiet();
        (await window.View()).State.ShouldBe(WindowState.Closed);
        (await Last(world)).ShouldBeOfType<WindowClosed>().Cause.ShouldBe(WindowCloseCause.Ordered);
    });

    [Fact]
    public void A_window_that_drains_closes_when_what_is_in_hand_is_entered_as_served_by_hand() => HallWorld.Run(async world =>
    {
        var window = await world.Open("w1");
        await world.Draw();
        var ticket = await world.CallNext("w1");
        await window.SetPhase(world.By("clerk:li"), WindowPhase.Closed, null);
        var now = world.Clock.GetUtcNow();
        (await world.Queue(ticket.Queue.Value).Act(world.By("clerk:li"), new TicketCommand(
            ticket.Id, TicketAction.ServeByHand, Reason: "power cut", Window: new WindowId("w1"), CalledAt: now, StartedAt: now, FinishedAt: now))).Refusal.ShouldBeNull();
        await world.Quiet();
        (await window.View()).State.ShouldBe(WindowState.Closed);
    });

    [Fact]
    public void Who_loses_the_clerk_drains_and_closes_as_unseated() => HallWorld.Run(async world =>
    {
        var window = await world.Open("w1");
        await world.Draw();
        var ticket = await world.CallNext("w1");
        (await window.Obey(new WindowOrder(5, null, null))).State.ShouldBe(WindowState.Draining);
        (await world.Act(ticket, TicketAction.Miss)).Refusal.ShouldBeNull();
        await world.Quiet();
        (await window.View()).State.ShouldBe(WindowState.Closed);
        (await Last(world)).ShouldBeOfType<WindowClosed>().Cause.ShouldBe(WindowCloseCause.Unseated);
        await world.Open("w1");
        (await window.Obey(new WindowOrder(9, null, null))).State.ShouldBe(WindowState.Closed, "with nobody in hand at once");
    });

    [Fact]
    public void Only_higher_orders_are_taken_and_a_repeat_changes_nothing() => HallWorld.Run(async world =>
    {
        var window = world.Window("w1");
        await window.Obey(new WindowOrder(4, Li, null));
        var version = (await window.View()).Version;
        await window.Tell(new WindowOrder(4, Li, null));
        await window.Tell(new WindowOrder(3, null, null));
        await world.Quiet();
        var view = await window.View();
        (view.Version, view.Order).ShouldBe((version, new WindowOrder(4, Li, null)));
    });

    [Fact]
    public void A_stale_window_takes_the_order_after_reading_its_stream() => HallWorld.Run(async world =>
    {
        var stale = await world.ActivateWindow("w1");
        await world.Open("w1");
        var view = await stale.Grain.Obey(new WindowOrder(7, new StaffId("wang"), null));
        (view.Order, view.State, view.Version).ShouldBe((new WindowOrder(7, new StaffId("wang"), null), WindowState.Idle, 3));
        (await stale.Grain.SetPhase(world.By("clerk:wang"), WindowPhase.Paused, "x")).Refusal.ShouldBeNull();
    });

    [Fact]
    public void After_three_lost_races_a_change_is_refused_for_now() => HallWorld.Run(async world =>
    {
        await world.Open("w1");
        var rival = await world.ActivateWindow("w1", world.Memory);
        var window = await world.ActivateWindow("w1");
        var number = 10L;
        world.Journal.Before = async _ => await rival.Grain.Obey(new WindowOrder(++number, Li, null));
        var refusal = (await window.Grain.SetPhase(world.By("clerk:li"), WindowPhase.Paused, "lunch")).Refusal.ShouldNotBeNull();
        (refusal.Code, number).ShouldBe((RefusalCode.Unavailable, 13));
        world.Journal.Before = null;
        (await window.Grain.SetPhase(world.By("clerk:li"), WindowPhase.Paused, "lunch")).Refusal.ShouldBeNull();
    });

    [Fact]
    public void Asked_to_report_it_reads_its_stream_and_tells_dispatcher_and_board() => HallWorld.Run(async world =>
    {
        var behind = await world.ActivateWindow("w1");
        await world.Open("w1");
        world.Hub.Windows.Clear();
        await behind.Grain.Report(2);
        world.Hub.Windows.Select(summary => (summary.Version, summary.Phase)).ShouldBe([(2L, WindowPhase.Open), (2L, WindowPhase.Open)]);
        await behind.Grain.Report(0);
        world.Hub.Windows.Count.ShouldBe(4);
    });

    [Fact]
    public void Whoever_follows_hears_of_the_next_change_and_only_of_that() => HallWorld.Run(async world =>
    {
        var window = await world.Open("w1");
        var seen = await window.Follow(0);
        var next = window.Follow(seen).AsTask();
        await Task.Yield();
        next.IsCompleted.ShouldBeFalse();
        await window.SetPhase(world.By("clerk:li"), WindowPhase.Paused, "lunch");
        (await next).ShouldBeGreaterThan(seen);
        var idle = window.Follow(await next).AsTask();
        await Task.Yield();
        world.Machine.Advance(Changes.Patience + TimeSpan.FromMilliseconds(1));
        (await idle).ShouldBe(await next);
    });

    [Fact]
    public void Somebody_elses_call_changes_nothing_at_this_window() => HallWorld.Run(async world =>
    {
        var window = await world.Open("w1");
        var seen = await window.Follow(0);
        await window.HandChanged(new CallId(new WindowId("w1"), 0));
        await window.Offer();
        await world.Quiet();
        (await window.Follow(0)).ShouldBe(seen);
    });

    private static async Task<WindowEvent?> Last(HallWorld world)
    {
        var stream = WindowStream.IdOf(HallWorld.Day, new WindowId("w1"));
        var events = await world.Memory.ReadAsync(stream);
        return WindowEvents.Codec.Decode(stream, events[^1]);
    }
}
