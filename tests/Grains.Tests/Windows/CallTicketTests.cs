using Queueing.Domain.Identities;
using Queueing.Domain.Routing;
using Queueing.Domain.Tickets;
using Queueing.Domain.Windows;
using Queueing.Grains.Contracts;
using Queueing.Grains.Journaling;
using Queueing.Grains.Tests.World;

namespace Queueing.Grains.Tests.Windows;

public sealed class CallTicketTests
{
    [Fact]
    public void A_parked_ticket_is_called_in_one_set_at_the_windows_version_and_a_repeat_gets_the_same() => HallWorld.Run(async world =>
    {
        var window = await world.Open("w1");
        var ticket = await Parked(world);
        world.Journal.Sets.Clear();
        var version = (await window.View()).Version;
        var caller = world.By("clerk:li");
        var first = await window.CallTicket(caller, ticket.Id, null);
        var called = first.Value.ShouldNotBeNull();
        (called.Ticket?.State, called.Reason?.Rule).ShouldBe((TicketState.Called, CallRule.Named));
        world.Journal.Sets.Single().Appends.Select(append => append.Stream.Kind).ShouldBe([StreamKind.Queue, StreamKind.Window]);
        world.Journal.Sets.Single().Appends[1].ExpectedVersion.ShouldBe(version);
        (await window.CallTicket(caller, ticket.Id, null)).ShouldBeSameAs(first);
        await world.Act(called.Ticket!, TicketAction.Miss);
        world.Crash();
        (await window.CallTicket(caller, ticket.Id, null)).ShouldBeSameAs(first);
        (await window.CallTicket(world.By("clerk:li"), ticket.Id, "is here now")).Value.ShouldNotBeNull().Reason.ShouldNotBeNull().Note.ShouldBe("is here now");
    });

    [Fact]
    public void It_is_found_in_the_queue_it_went_to_and_called_by_a_window_that_serves_that() => HallWorld.Run(async world =>
    {
        await world.Open("w1");
        await world.Open("w4", "wang");
        var ticket = await Parked(world);
        (await world.Window("w4").CallTicket(world.By("clerk:wang"), ticket.Id, null)).Refusal.ShouldNotBeNull().Code.ShouldBe(RefusalCode.Forbidden);
        await world.Act(ticket, TicketAction.Release);
        (await world.Queue("tax").Act(world.By("clerk:li"), new TicketCommand(ticket.Id, TicketAction.Transfer, Target: new QueueId("notary")))).Refusal.ShouldBeNull();
        await world.Quiet();
        (await world.Queue("notary").Act(world.By("clerk:wang"), new TicketCommand(ticket.Id, TicketAction.Park, Reason: "papers"))).Refusal.ShouldBeNull();
        (await world.Window("w1").CallTicket(world.By("clerk:li"), ticket.Id, null)).Refusal.ShouldNotBeNull().Code.ShouldBe(RefusalCode.Forbidden);
        (await world.Window("w4").CallTicket(world.By("clerk:wang"), ticket.Id, null)).Value.ShouldNotBeNull().Ticket?.Id.ShouldBe(ticket.Id);
    });

    [Fact]
    public void Past_those_who_wait_a_supervisor_calls_with_a_reason_and_a_clerk_does_not() => HallWorld.Run(async world =>
    {
        var window = await world.Open("w1");
        await world.Draw();
        var late = await world.Draw();
        var refused = (await window.CallTicket(world.By("clerk:li"), late.Id, "my uncle")).Refusal.ShouldNotBeNull();
        (refused.Code, refused.State).ShouldBe((RefusalCode.Forbidden, "waiting"));
        (await window.CallTicket(world.By("supervisor:wu"), late.Id, null)).Refusal.ShouldNotBeNull().Field.ShouldBe("reason");
        (await window.CallTicket(world.By("supervisor:wu"), late.Id, "taken ill")).Value.ShouldNotBeNull().Ticket?.Number.Value.ShouldBe("A002");
        (await window.CallTicket(world.By("supervisor:wu"), late.Id, "taken ill")).Refusal.ShouldNotBeNull().Code.ShouldBe(RefusalCode.HandFull);
        (await window.View()).State.ShouldBe(WindowState.Calling);
    });

    [Fact]
    public void A_window_that_is_not_open_or_not_theirs_calls_nobody_and_what_is_unknown_is_said() => HallWorld.Run(async world =>
    {
        var ticket = await Parked(world);
        async Task<RefusalCode> Call(string by, TicketId id) =>
            (await world.Window("w1").CallTicket(world.By(by), id, null)).Refusal.ShouldNotBeNull().Code;
        (await Call("supervisor:wu", ticket.Id)).ShouldBe(RefusalCode.WindowNotOpen);
        await world.Open("w1");
        (await Call("clerk:wang", ticket.Id)).ShouldBe(RefusalCode.Forbidden);
        (await Call("clerk:li", new TicketId(HallWorld.Day.Date, new QueueId("tax"), 99))).ShouldBe(RefusalCode.Unknown);
        (await Call("clerk:li", new TicketId(HallWorld.Day.Date, new QueueId("nowhere"), 1))).ShouldBe(RefusalCode.Unknown);
        (await Call("clerk:li", new TicketId(HallWorld.Day.Date.AddDays(-1), new QueueId("tax"), 1))).ShouldBe(RefusalCode.Unknown);
        await world.Act(ticket, TicketAction.Cancel);
        (await Call("clerk:li", ticket.Id)).ShouldBe(RefusalCode.WrongState);
    });

    [Fact]
    public void Two_windows_that_call_one_ticket_do_not_both_get_it() => HallWorld.Run(async world =>
    {
        await world.Open("w1");
        await world.Open("w2", "wang");
        var ticket = await Parked(world);
        var answers = await Task.WhenAll(
            world.Window("w1").CallTicket(world.By("clerk:li"), ticket.Id, null).AsTask(),
            world.Window("w2").CallTicket(world.By("clerk:wang"), ticket.Id, null).AsTask());
        answers.Count(x => x.Refusal is null).ShouldBe(1);
        answers.Single(x => x.Refusal is not null).Refusal.ShouldNotBeNull().ShouldSatisfyAllConditions(
            x => x.Code.ShouldBe(RefusalCode.WrongState), x => x.State.ShouldBe("called"));
    });

    [Fact]
    public void A_queue_that_cannot_be_asked_leaves_everything_as_it_was() => HallWorld.Run(async world =>
    {
        var window = await world.Open("w1");
        var ticket = await Parked(world);
        var grain = (await world.ActivateWindow("w1")).Grain;
        world.Lost = () => true;
        (await grain.CallTicket(world.By("clerk:li"), ticket.Id, null)).Refusal.ShouldNotBeNull().Code.ShouldBe(RefusalCode.Unavailable);
        world.Lost = () => false;
        (await window.CallTicket(world.By("clerk:li"), ticket.Id, null)).Refusal.ShouldBeNull();
    });

    private static async Task<TicketView> Parked(HallWorld world)
    {
        var ticket = await world.Draw();
        var command = new TicketCommand(ticket.Id, TicketAction.Park, Reason: "papers");
        return (await world.Queue("tax").Act(world.By("clerk:li"), command)).Value.ShouldNotBeNull();
    }
}
