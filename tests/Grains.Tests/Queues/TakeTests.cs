using Queueing.Domain.Identities;
using Queueing.Domain.Routing;
using Queueing.Domain.Tickets;
using Queueing.Domain.Windows;
using Queueing.Grains.Contracts;
using Queueing.Grains.Hosting;
using Queueing.Grains.Journaling;
using Queueing.Grains.Tests.World;
using Queueing.Grains.Windows;
using StreamId = Queueing.Grains.Journaling.StreamId;

namespace Queueing.Grains.Tests.Queues;

public sealed class TakeTests
{
    private static readonly CallReason Reason = new(CallRule.LongestRelativeWait, TimeSpan.Zero, TimeSpan.FromMinutes(15), 1, 0, null, 0);

    private static TakeTicket Take(string window, long version) => new(new CallId(new WindowId(window), version), Reason, null, "clerk:li");

    private static StreamId WindowOf(string window) => WindowStream.IdOf(HallWorld.Day, new WindowId(window));

    [Fact]
    public void A_take_is_one_set_of_both_streams() => HallWorld.Run(async world =>
    {
        await world.Draw();
        (await world.Queue("tax").Take(Take("w1", 0))).ShouldBe(TakeOutcome.Taken);
        var set = world.Journal.Sets[^1];
        set.Appends.Select(append => (append.Stream.Kind, append.ExpectedVersion)).ShouldBe([(StreamKind.Queue, 1), (StreamKind.Window, 0)]);
        (await world.Queue("tax").Take(Take("w1", 1))).ShouldBe(TakeOutcome.Empty);
    });

    [Fact]
    public void Of_two_takes_under_one_version_of_the_window_one_wins() => HallWorld.Run(async world =>
    {
        await world.Draw();
        await world.Draw();
        await world.Draw("notary");
        var outcomes = await Task.WhenAll(
            world.Queue("tax").Take(Take("w1", 0)).AsTask(),
            world.Queue("notary").Take(Take("w1", 0)).AsTask(),
            world.Queue("tax").Take(Take("w1", 0)).AsTask());
        outcomes.Count(outcome => outcome == TakeOutcome.Taken).ShouldBe(1);
        outcomes.Count(outcome => outcome == TakeOutcome.WindowMoved).ShouldBe(2);
        (await world.Memory.ReadAsync(WindowOf("w1"))).Count.ShouldBe(1);
    });

    [Theory]
    [InlineData(WindowPhase.Paused)]
    [InlineData(WindowPhase.Closed)]
    [InlineData(WindowPhase.Draining)]
    public void A_pause_or_closing_fences_a_late_take(WindowPhase phase) => HallWorld.Run(async world =>
    {
        var window = await world.Open("w1");
        await world.Draw();
        var version = (await window.View()).Version;
        (await window.SetPhase(world.By("clerk:li"), phase, "lunch")).Refusal.ShouldBeNull();
        (await world.Queue("tax").Take(Take("w1", version))).ShouldBe(TakeOutcome.WindowMoved);
        (await world.Queue("tax").Summary()).Waiting.ShouldBe(1);
    });

    [Fact]
    public void A_take_that_came_first_fences_the_pause_which_then_sees_the_hand() => HallWorld.Run(async world =>
    {
        var window = await world.Open("w1");
        await world.Draw();
        var version = (await window.View()).Version;
        (await world.Queue("tax").Take(Take("w1", version))).ShouldBe(TakeOutcome.Taken);
        var view = (await window.SetPhase(world.By("clerk:li"), WindowPhase.Closed, null)).Value.ShouldNotBeNull();
        (view.State, view.Hand?.Ticket?.Number.Value).ShouldBe((WindowState.Draining, "A001"));
    });

    [Fact]
    public void A_call_is_settled_when_its_ticket_is_done_with_it() => HallWorld.Run(async world =>
    {
        var ticket = await world.Draw();
        var call = Take("w1", 0).Call;
        (await world.Queue("tax").IsSettled(call, ticket.Id)).ShouldBeFalse();
        await world.Queue("tax").Take(Take("w1", 0));
        (await world.Queue("tax").IsSettled(call, ticket.Id)).ShouldBeFalse();
        await world.Queue("tax").Act(world.By("clerk:li"), new TicketCommand(ticket.Id, TicketAction.Miss, call));
        (await world.Queue("tax").IsSettled(call, ticket.Id)).ShouldBeTrue();
    });

    [Fact]
    public void A_queue_that_has_not_seen_the_call_reads_its_stream_before_it_says() => HallWorld.Run(async world =>
    {
        var ticket = await world.Draw();
        var behind = await world.ActivateQueue("tax");
        await world.Queue("tax").Take(Take("w1", 0));
        await world.Queue("tax").Act(world.By("clerk:li"), new TicketCommand(ticket.Id, TicketAction.Miss, Take("w1", 0).Call));
        (await behind.Grain.IsSettled(Take("w1", 0).Call, ticket.Id)).ShouldBeTrue();
    });

    [Fact]
    public void A_queue_that_has_not_seen_the_end_reads_its_stream_before_it_says_that_a_hand_is_full() => HallWorld.Run(async world =>
    {
        var ticket = await world.Draw();
        await world.Queue("tax").Take(Take("w1", 0));
        var behind = await world.ActivateQueue("tax");
        await world.Queue("tax").Act(world.By("clerk:li"), new TicketCommand(ticket.Id, TicketAction.Miss, Take("w1", 0).Call));
        (await behind.Grain.IsSettled(Take("w1", 0).Call, ticket.Id)).ShouldBeTrue();
    });

    [Fact]
    public void A_stale_activation_loses_at_its_append_then_catches_up() => HallWorld.Run(async world =>
    {
        await world.Draw();
        var stale = await world.ActivateQueue("tax");
        await world.Draw();
        await world.Draw();
        var draw = (await stale.Grain.Draw(world.By("kiosk:k9"), HallWorld.For("tax"))).Value.ShouldNotBeNull();
        (draw.Number.Value, draw.Ahead).ShouldBe(("A004", 3));
        (await world.Draw()).Number.Value.ShouldBe("A005", "and the other one the same");
        (await stale.Grain.Take(Take("w1", 0))).ShouldBe(TakeOutcome.Taken);
        (await world.Queue("tax").Take(Take("w2", 0))).ShouldBe(TakeOutcome.Taken);
        var calls = (await world.Queue("tax").Summary()).Active;
        calls.Select(call => call.Ticket.Sequence).ShouldBe([1, 2]);
    });

    [Fact]
    public void A_stale_activation_reads_its_stream_before_it_says_where_a_ticket_is() => HallWorld.Run(async world =>
    {
        var stale = await world.ActivateQueue("tax");
        var ticket = await world.Draw();
        (await stale.Grain.Locate(ticket.Id)).ShouldNotBeNull().State.ShouldBe(TicketState.Waiting);
        await world.Queue("tax").Act(world.By("clerk:li"), new TicketCommand(ticket.Id, TicketAction.Transfer, Target: new QueueId("notary")));
        (await stale.Grain.Locate(ticket.Id)).ShouldNotBeNull().Queue.ShouldBe(new QueueId("notary"));
    });

    [Fact]
    public void A_stale_activation_reads_its_stream_before_it_says_no() => HallWorld.Run(async world =>
    {
        await world.Open("w1");
        await world.Draw();
        var stale = await world.ActivateQueue("tax");
        var ticket = await world.CallNext("w1");
        var act = new TicketCommand(ticket.Id, TicketAction.Start, ticket.Call);
        (await stale.Grain.Act(world.By("clerk:li"), act)).Refusal.ShouldBeNull();
        (await world.Queue("tax").Act(world.By("clerk:li"), act with { Action = TicketAction.Finish })).Refusal.ShouldBeNull();
        var missed = await world.Draw();
        var transfer = new TicketCommand(missed.Id, TicketAction.Transfer, Target: new QueueId("notary"));
        (await stale.Grain.Act(world.By("clerk:li"), transfer)).Refusal.ShouldBeNull();
    });

    [Fact]
    public void A_queue_behind_its_stream_reads_it_when_told() => HallWorld.Run(async world =>
    {
        var behind = await world.ActivateQueue("tax");
        await world.Draw();
        await behind.Grain.Report(1);
        (await behind.Grain.Summary()).Waiting.ShouldBe(1);
    });

    /// <summary>Another activation is faster, always: after three attempts the caller is asked to come back, and nothing is broken.</summary>
    [Fact]
    public void After_three_lost_races_it_gives_up_and_stays_alive() => HallWorld.Run(async world =>
    {
        var ticket = await world.Draw();
        var rival = await world.ActivateQueue("tax", world.Memory);
        var queue = await world.ActivateQueue("tax");
        var races = 0;
        world.Journal.Before = async set =>
        {
            if (set.Appends[0].ExpectedVersion > 0)
            {
                races++;
                (await rival.Grain.Draw(world.By("kiosk:rival"), HallWorld.For("tax"))).Refusal.ShouldBeNull();
            }
        };
        (await queue.Grain.Draw(world.By("kiosk:k1"), HallWorld.For("tax"))).Refusal.ShouldNotBeNull().Code.ShouldBe(RefusalCode.Unavailable);
        races.ShouldBe(3);
        var transfer = new TicketCommand(ticket.Id, TicketAction.Transfer, Target: new QueueId("notary"));
        (await queue.Grain.Act(world.By("clerk:li"), transfer)).Refusal.ShouldNotBeNull().Code.ShouldBe(RefusalCode.Unavailable);
        races.ShouldBe(6);
        GrainFaults.IsTransient(await Throws.From<Exception>(() => queue.Grain.Take(Take("w1", 0)).AsTask())).ShouldBeTrue();
        races.ShouldBe(9);
        queue.Context.Asked.ShouldBeNull("it lost races, it is not unsure of anything");
        world.Journal.Before = null;
        (await queue.Grain.Draw(world.By("kiosk:k1"), HallWorld.For("tax"))).Value.ShouldNotBeNull().Number.Sequence.ShouldBe(11);
        (await queue.Grain.Take(Take("w1", 0))).ShouldBe(TakeOutcome.Taken);
    });
}
