using Queueing.Domain.Routing;
using Queueing.Domain.Tickets;
using Queueing.Domain.Windows;
using Queueing.Grains.Contracts;
using Queueing.Grains.Journaling;
using Queueing.Grains.Tests.World;

namespace Queueing.Grains.Tests.Windows;

/// <summary>A window takes over what another has in hand, without asking it.</summary>
public sealed class TakeOverTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_live_call_moves_in_one_set_and_a_repeat_gets_the_same(bool started) => HallWorld.Run(async world =>
    {
        await world.Open("w1");
        var window = await world.Open("w2", "wang");
        await world.Draw();
        var ticket = await world.CallNext("w1");
        ticket = started ? (await world.Act(ticket, TicketAction.Start)).Value.ShouldNotBeNull() : ticket;
        world.Clock.Advance(TimeSpan.FromMinutes(4));
        world.Journal.Sets.Clear();
        var caller = world.By("supervisor:wu");
        var first = await window.TakeOver(caller, ticket.Id, ticket.Call!.Value, "w1 broke down");
        var taken = first.Value.ShouldNotBeNull();
        (taken.Ticket?.State, taken.Ticket?.Call?.Window.Value).ShouldBe((started ? TicketState.Serving : TicketState.Called, "w2"));
        (taken.Reason?.Rule, taken.Reason?.Note).ShouldBe((CallRule.TakenOver, "w1 broke down"));
        world.Journal.Sets.Single().Appends.Select(append => append.Stream.Kind).ShouldBe([StreamKind.Queue, StreamKind.Window]);
        (await window.TakeOver(caller, ticket.Id, ticket.Call!.Value, "w1 broke down")).ShouldBeSameAs(first);
        await world.Quiet();
        (await world.Window("w1").View()).State.ShouldBe(WindowState.Idle, "its hand is empty");
        (await window.View()).Hand.ShouldNotBeNull().Ticket.ShouldNotBeNull().Number.ShouldBe(ticket.Number);
        (await world.Act(ticket, started ? TicketAction.Finish : TicketAction.Start)).Refusal.ShouldNotBeNull().Code.ShouldBe(RefusalCode.StaleCall);
        world.Crash();
        (await window.TakeOver(caller, ticket.Id, ticket.Call!.Value, "w1 broke down")).ShouldBeSameAs(first);
    });

    [Fact]
    public void A_hand_that_is_full_a_closed_window_and_a_clerk_of_another_seat_take_nothing() => HallWorld.Run(async world =>
    {
        await world.Open("w1");
        var window = await world.Open("w2", "wang");
        await world.Draw();
        await world.Draw();
        var ticket = await world.CallNext("w1");
        (await world.Window("w3").TakeOver(world.By("supervisor:wu"), ticket.Id, ticket.Call!.Value, "x")).Refusal.ShouldNotBeNull()
            .Code.ShouldBe(RefusalCode.WindowNotOpen);
        (await window.TakeOver(world.By("clerk:li"), ticket.Id, ticket.Call!.Value, "x")).Refusal.ShouldNotBeNull().Code.ShouldBe(RefusalCode.Forbidden);
        await world.CallNext("w2", "wang");
        (await window.TakeOver(world.By("supervisor:wu"), ticket.Id, ticket.Call!.Value, "x")).Refusal.ShouldNotBeNull().Code.ShouldBe(RefusalCode.HandFull);
    });
}
