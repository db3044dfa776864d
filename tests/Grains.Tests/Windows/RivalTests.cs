using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;
using Queueing.Domain.Windows;
using Queueing.Grains.Contracts;
using Queueing.Grains.Tests.World;

namespace Queueing.Grains.Tests.Windows;

/// <summary>Other writers, silent queues, and keys that were used elsewhere.</summary>
public sealed class RivalTests
{
    [Fact]
    public void A_stale_ready_window_does_not_take_what_it_is_offered_after_a_pause() => HallWorld.Run(async world =>
    {
        var window = await world.Open("w1");
        await window.CallNext(world.By("clerk:li"));
        var stale = await world.ActivateWindow("w1");
        await window.SetPhase(world.By("clerk:li"), WindowPhase.Paused, "lunch");
        await world.Draw();
        await stale.Grain.Offer();
        (await stale.Grain.View()).State.ShouldBe(WindowState.Paused);
        (await world.Queue("tax").Summary()).Waiting.ShouldBe(1);
    });

    [Fact]
    public void A_window_that_another_activation_made_ready_takes_what_it_is_offered() => HallWorld.Run(async world =>
    {
        var window = await world.Open("w1");
        var rival = await world.ActivateWindow("w1");
        await rival.Grain.CallNext(world.By("clerk:li"));
        await world.Draw();
        await window.Offer();
        await world.Quiet();
        (await window.View()).State.ShouldBe(WindowState.Calling);
    });

    [Fact]
    public void A_window_that_is_only_looked_at_hears_within_half_a_minute_of_what_another_activation_did() => HallWorld.Run(async world =>
    {
        var window = await world.Open("w1");
        var stale = await world.ActivateWindow("w1");
        (await stale.Grain.View()).State.ShouldBe(WindowState.Idle);
        await window.SetPhase(world.By("clerk:li"), WindowPhase.Paused, "lunch");
        world.Machine.Advance(TimeSpan.FromSeconds(30));
        (await stale.Grain.View()).State.ShouldBe(WindowState.Paused);
    });

    [Fact]
    public void A_window_reads_its_stream_before_it_sends_a_clerk_away() => HallWorld.Run(async world =>
    {
        var stale = await world.ActivateWindow("w1");
        await world.Open("w1");
        await world.Draw();
        (await stale.Grain.CallNext(world.By("clerk:li"))).Value.ShouldNotBeNull().Ticket.ShouldNotBeNull();
    });

    [Fact]
    public void A_window_that_was_closed_elsewhere_does_not_say_that_it_is_open() => HallWorld.Run(async world =>
    {
        var window = await world.Open("w1");
        var stale = await world.ActivateWindow("w1");
        await window.SetPhase(world.By("clerk:li"), WindowPhase.Closed, null);
        (await stale.Grain.SetPhase(world.By("clerk:li"), WindowPhase.Open, null)).Value.ShouldNotBeNull().State.ShouldBe(WindowState.Idle);
    });

    [Fact]
    public void A_clerk_who_loses_the_seat_while_they_ask_is_refused() => HallWorld.Run(async world =>
    {
        await world.Open("w1");
        var rival = await world.ActivateWindow("w1", world.Memory);
        world.Journal.Before = async _ => await rival.Grain.Obey(new WindowOrder(10, new StaffId("wang"), null));
        var answer = await world.Window("w1").SetPhase(world.By("clerk:li"), WindowPhase.Paused, "lunch");
        answer.Refusal.ShouldNotBeNull().Code.ShouldBe(RefusalCode.Forbidden);
        (await world.Window("w1").View()).State.ShouldBe(WindowState.Idle);
    });

    [Fact]
    public void After_three_lost_races_a_call_is_refused_for_now_and_nobody_was_called() => HallWorld.Run(async world =>
    {
        await world.Open("w1");
        await world.Draw();
        var rival = await world.ActivateWindow("w1", world.Memory);
        var number = 10L;
        world.Journal.Before = async _ => await rival.Grain.Obey(new WindowOrder(++number, new StaffId("li"), null));
        var caller = world.By("clerk:li");
        (await world.Window("w1").CallNext(caller)).Refusal.ShouldNotBeNull().Code.ShouldBe(RefusalCode.Unavailable);
        number.ShouldBe(13);
        (await world.Queue("tax").Summary()).Waiting.ShouldBe(1);
        world.Journal.Before = null;
        (await world.Window("w1").CallNext(caller)).Value.ShouldNotBeNull().Ticket.ShouldNotBeNull();
    });

    [Fact]
    public void A_stale_windows_repeat_finds_its_call_in_the_stream() => HallWorld.Run(async world =>
    {
        var window = await world.Open("w1");
        var stale = await world.ActivateWindow("w1");
        await world.Draw();
        await world.Draw();
        var caller = world.By("clerk:li");
        var first = await window.CallNext(caller);
        (await stale.Grain.CallNext(caller)).ShouldBeSameAs(first);
    });

    [Fact]
    public void With_dispatcher_and_one_queue_silent_the_other_queue_is_still_asked() => HallWorld.Run(async world =>
    {
        var window = await world.Open("w3");
        await world.Draw("notary");
        world.Hub.Choice = _ => throw new TimeoutException();
        var asked = 0;
        world.Lost = () => ++asked == 2;
        var answer = (await window.CallNext(world.By("clerk:li"))).Value.ShouldNotBeNull();
        answer.Ticket.ShouldNotBeNull().Number.Value.ShouldBe("B001");
    });

    [Fact]
    public void A_key_is_one_operation_over_windows_and_queues() => HallWorld.Run(async world =>
    {
        var window = await world.Open("w1");
        var drawn = world.By("clerk:li");
        await world.Queue("tax").Draw(drawn, HallWorld.For("tax"));
        (await window.CallNext(drawn)).Refusal.ShouldNotBeNull().Code.ShouldBe(RefusalCode.KeyReused);
        (await window.SetPhase(drawn, WindowPhase.Paused, "lunch")).Refusal.ShouldNotBeNull().Code.ShouldBe(RefusalCode.KeyReused);
        (await window.View()).State.ShouldBe(WindowState.Idle);
        var called = world.By("clerk:li");
        var ticket = (await window.CallNext(called)).Value.ShouldNotBeNull().Ticket.ShouldNotBeNull();
        (await world.Queue("tax").Draw(called, HallWorld.For("tax"))).Refusal.ShouldNotBeNull().Code.ShouldBe(RefusalCode.KeyReused);
        var start = new TicketCommand(ticket.Id, TicketAction.Start, ticket.Call);
        (await world.Queue("tax").Act(called, start)).Refusal.ShouldNotBeNull().Code.ShouldBe(RefusalCode.KeyReused);
        (await world.Queue("tax").Summary()).DrawnToday.ShouldBe(1);
    });

    [Fact]
    public void A_ticket_that_changed_again_changes_the_drained_window_once() => HallWorld.Run(async world =>
    {
        var window = await world.Open("w1");
        await world.Draw();
        var ticket = await world.CallNext("w1");
        await window.Obey(new WindowOrder(5, null, null));
        await world.Act(ticket, TicketAction.Miss);
        await world.Act(ticket, TicketAction.Reinstate);
        await world.Quiet();
        var view = await window.View();
        view.State.ShouldBe(WindowState.Closed);
        await window.HandChanged(ticket.Call.ShouldNotBeNull());
        await world.Quiet();
        (await window.View()).Version.ShouldBe(view.Version);
        world.OneWayFailures.ShouldBeEmpty();
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_window_left_behind_reads_that_it_is_to_close_when_its_hand_is_empty(bool unheard) => HallWorld.Run(async world =>
    {
        var window = await world.Open("w1");
        await world.Draw();
        var ticket = await world.CallNext("w1");
        var rival = await world.ActivateWindow("w1");
        await rival.Grain.Obey(new WindowOrder(5, null, null));
        var queue = await world.ActivateQueue("tax");
        world.Lost = () => unheard;
        await queue.Grain.Act(world.By("clerk:li"), new TicketCommand(ticket.Id, TicketAction.Miss, ticket.Call));
        await world.Quiet();
        world.Lost = () => false;
        if (unheard)
        {
            await window.Remind();
            await world.Quiet();
        }

        (await window.View()).State.ShouldBe(WindowState.Closed);
        world.OneWayFailures.ShouldBeEmpty();
    });
}
