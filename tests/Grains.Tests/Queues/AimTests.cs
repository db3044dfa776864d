using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;
using Queueing.Grains.Contracts;
using Queueing.Grains.Tests.World;

namespace Queueing.Grains.Tests.Queues;

/// <summary>Transfers to a window: w1 and w2 serve tax, w3 tax and notary, w4 notary and estate.</summary>
public sealed class AimTests
{
    [Theory]
    [InlineData("w2", "tax")]
    [InlineData("w3", "tax")]
    [InlineData("w4", "notary")]
    public void The_window_says_in_which_queue_and_takes_the_ticket_alone(string window, string queue) => HallWorld.Run(async world =>
    {
        await world.Open("w1");
        await world.Open(window, "wang");
        var caller = world.By("clerk:li");
        var drawn = await world.Draw();
        var command = new TicketCommand(drawn.Id, TicketAction.Transfer, Reason: "began there", Window: new WindowId(window));
        var answer = await world.Queue("tax").Act(caller, command);
        var sent = answer.Value.ShouldNotBeNull();
        (sent.State, sent.Queue.Value).ShouldBe((TicketState.Waiting, queue));
        await world.Quiet();
        (await world.Queue(queue).Find(drawn.Id)).ShouldNotBeNull().Aim.ShouldBe(new WindowId(window));
        (await world.Window("w1").CallNext(world.By("clerk:li"))).Value.ShouldNotBeNull().Ticket.ShouldBeNull("it is not for this window");
        (await world.CallNext(window, "wang")).Id.ShouldBe(drawn.Id);
        (await world.Queue("tax").Act(caller, command)).ShouldBeSameAs(answer, "repeated");
        world.Crash();
        (await world.Queue("tax").Act(caller, command)).ShouldBeSameAs(answer, "repeated after a crash");
    });

    [Fact]
    public void What_cannot_be_is_refused_by_field() => HallWorld.Run(async world =>
    {
        var drawn = await world.Draw();
        var transfer = new TicketCommand(drawn.Id, TicketAction.Transfer, Reason: "x", Window: new WindowId("w4"));
        await RefusedAsync(world, transfer with { Target = new QueueId("tax") }, RefusalCode.Invalid, "window");
        await RefusedAsync(world, transfer with { Window = new WindowId("w9") }, RefusalCode.Invalid, "window");
        await RefusedAsync(world, transfer with { Window = null }, RefusalCode.Invalid, "queue");
        await RefusedAsync(world, transfer with { Target = new QueueId("gone") }, RefusalCode.Invalid, "queue");
        await RefusedAsync(world, transfer with { WindowClosed = true }, RefusalCode.WindowNotOpen, "window");
        (await world.Queue("tax").Find(drawn.Id)).ShouldNotBeNull().Queue.Value.ShouldBe("tax");
    });

    [Fact]
    public void A_window_that_closed_after_the_first_answer_changes_no_repeat() => HallWorld.Run(async world =>
    {
        var drawn = await world.Draw();
        var (caller, command) = (world.By("clerk:li"), new TicketCommand(drawn.Id, TicketAction.Transfer, Window: new WindowId("w2")));
        var first = await world.Queue("tax").Act(caller, command);
        (await world.Queue("tax").Act(caller, command with { WindowClosed = true })).ShouldBeSameAs(first);
    });

    [Fact]
    public void Told_that_the_window_is_closed_the_queue_gives_them_to_all() => HallWorld.Run(async world =>
    {
        await world.Open("w1");
        var drawn = await world.Draw();
        await world.Queue("tax").Act(world.By("clerk:li"), new TicketCommand(drawn.Id, TicketAction.Transfer, Window: new WindowId("w2")));
        (await world.Queue("tax").Summary()).Aimed.ShouldHaveSingleItem().Waiting.ShouldBe(1);
        await world.Queue("tax").LiftAims(new WindowId("w2"));
        await world.Quiet();
        (await world.CallNext("w1")).Id.ShouldBe(drawn.Id);
    });

    private static async Task RefusedAsync(HallWorld world, TicketCommand command, RefusalCode code, string field)
    {
        var refusal = (await world.Queue("tax").Act(world.By("clerk:li"), command)).Refusal.ShouldNotBeNull();
        (refusal.Code, refusal.Field).ShouldBe((code, field));
    }
}
