using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;
using Queueing.Grains.Contracts;
using Queueing.Grains.Hosting;
using Queueing.Grains.Journaling;
using Queueing.Grains.Queues;
using Queueing.Grains.Tests.World;
using Queueing.Grains.Windows;

namespace Queueing.Grains.Tests.Queues;

public sealed class FaultTests
{
    [Fact]
    public void A_store_that_refuses_is_told_to_all_who_wait_and_nothing_changes() => HallWorld.Run(async world =>
    {
        var queue = await world.ActivateQueue("tax");
        world.Journal.Hold();
        world.Journal.Next(Fault.None, Fault.Unavailable);
        var draws = Enumerable.Range(0, 3).Select(_ => queue.Grain.Draw(world.By("kiosk:k1"), HallWorld.For("tax")).AsTask()).ToList();
        world.Journal.Release();
        var answers = await Task.WhenAll(draws);
        answers.Select(answer => answer.Refusal?.Code).ShouldBe([null, RefusalCode.Unavailable, RefusalCode.Unavailable]);
        (await queue.Grain.Summary()).DrawnToday.ShouldBe(1);
        (await queue.Grain.Draw(world.By("kiosk:k1"), HallWorld.For("tax"))).Value.ShouldNotBeNull().Number.Sequence.ShouldBe(2);
        queue.Context.Asked.ShouldBeNull();
    });

    [Fact]
    public void A_take_the_store_refuses_changes_nothing() => HallWorld.Run(async world =>
    {
        await world.Open("w1");
        await world.Draw();
        world.Journal.Next(Fault.Unavailable);
        var caller = world.By("clerk:li");
        (await world.Window("w1").CallNext(caller)).Refusal.ShouldNotBeNull().Code.ShouldBe(RefusalCode.Unavailable);
        (await world.Queue("tax").Summary()).Waiting.ShouldBe(1);
        (await world.Window("w1").CallNext(caller)).Value.ShouldNotBeNull().Ticket.ShouldNotBeNull().Number.Value.ShouldBe("A001");
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void After_an_uncertain_append_the_activation_answers_nothing_more(bool committed) => HallWorld.Run(async world =>
    {
        var ticket = await world.Draw();
        var queue = await world.ActivateQueue("tax");
        world.Journal.Hold();
        world.Journal.Next(committed ? Fault.UncertainButCommitted : Fault.UncertainNotCommitted);
        var caller = world.By("kiosk:k1");
        var draw = queue.Grain.Draw(caller, HallWorld.For("tax")).AsTask();
        var waiting = queue.Grain.Draw(world.By("kiosk:k2"), HallWorld.For("tax")).AsTask();
        var transfer = new TicketCommand(ticket.Id, TicketAction.Transfer, Target: new QueueId("notary"));
        var errand = queue.Grain.Act(world.By("clerk:li"), transfer).AsTask();
        world.Journal.Release();
        await Throws.From<ActivationFaultedException>(() => draw);
        await Throws.From<ActivationFaultedException>(() => waiting);
        await Throws.From<ActivationFaultedException>(() => errand);
        queue.Context.Asked.ShouldNotBeNull().Exception.ShouldBeOfType<JournalUncertainException>();
        await AnswersNothing(queue.Grain, world, ticket);
        world.Crash();
        (await world.Queue("tax").Draw(caller, HallWorld.For("tax"))).Value.ShouldNotBeNull().Number.Sequence.ShouldBe(2);
        (await world.Queue("tax").Summary()).DrawnToday.ShouldBe(2);
    });

    [Fact]
    public void A_summary_due_after_the_fault_is_not_sent() => HallWorld.Run(async world =>
    {
        var queue = await world.ActivateQueue("tax");
        await queue.Grain.Draw(world.By("kiosk:k1"), HallWorld.For("tax"));
        await queue.Grain.Draw(world.By("kiosk:k1"), HallWorld.For("tax"));
        world.Journal.Next(Fault.UncertainNotCommitted);
        await Throws.From<ActivationFaultedException>(() => queue.Grain.Draw(world.By("kiosk:k1"), HallWorld.For("tax")).AsTask());
        world.Hub.Queues.Clear();
        await world.Timers.Made.Single().GoOff();
        world.Hub.Queues.ShouldBeEmpty();
    });

    [Fact]
    public void An_uncertain_take_is_found_by_the_window_in_its_own_stream() => HallWorld.Run(async world =>
    {
        await world.Open("w1");
        await world.Draw();
        await world.Draw();
        world.Journal.Next(Fault.UncertainButCommitted);
        var caller = world.By("clerk:li");
        (await world.Window("w1").CallNext(caller)).Refusal.ShouldNotBeNull().Code.ShouldBe(RefusalCode.Unavailable);
        var answer = await world.Window("w1").CallNext(caller);
        answer.Value.ShouldNotBeNull().Ticket.ShouldNotBeNull().Number.Value.ShouldBe("A001");
        (await world.Queue("tax").Summary()).Active.Length.ShouldBe(1);
    });

    public static TheoryData<string, string> Unreadable() => new()
    {
        { "ticket-teleported", "{}" },
        { "ticket-drawn", "{\"ticket\":" },
        { "ticket-drawn", "null" },
        { "ticket-drawn", "{\"ticket\":\"nonsense\"}" },
        { "ticket-called", "{\"reason\":{\"rule\":\"NoSuchRule\"}}" },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public void An_event_that_cannot_be_read_refuses_the_activation_and_is_named(string type, string json) => HallWorld.Run(async world =>
    {
        await world.Draw();
        var stream = QueueStream.IdOf(HallWorld.Day, new QueueId("tax"));
        var e = new EventData(type, System.Text.Encoding.UTF8.GetBytes(json));
        await world.Memory.AppendAsync(new AppendSet(HallWorld.Day.Hall, [new StreamAppend(stream, 1, [e])], []));
        var thrown = await Throws.From<UnreadableEventException>(() => world.ActivateQueue("tax"));
        thrown.Message.ShouldContain($"event 2 of {stream} ('{type}')");

        // The one that runs already meets it at its next append and answers nothing more.
        await Throws.From<ActivationFaultedException>(() => world.Draw());
        (await world.Memory.ReadAsync(stream)).Count.ShouldBe(2, "nothing is skipped or repaired");
    });

    [Fact]
    public void An_unreadable_window_event_refuses_its_window() => HallWorld.Run(async world =>
    {
        var stream = WindowStream.IdOf(HallWorld.Day, new WindowId("w1"));
        var e = new EventData("window-flooded", "{}"u8.ToArray());
        await world.Memory.AppendAsync(new AppendSet(HallWorld.Day.Hall, [new StreamAppend(stream, 0, [e])], []));
        await Throws.From<UnreadableEventException>(() => world.ActivateWindow("w1"));
    });

    private static async Task AnswersNothing(TicketQueueGrain queue, HallWorld world, TicketView ticket)
    {
        var call = new CallId(new WindowId("w1"), 0);
        var reason = new Queueing.Domain.Routing.CallReason(default, TimeSpan.Zero, TimeSpan.FromMinutes(1), 1, 0, null, 0);
        Func<Task>[] calls =
        [
            () => queue.Draw(world.By("kiosk:k1"), HallWorld.For("tax")).AsTask(),
            () => queue.Draw(world.By("kiosk:k1"), HallWorld.For("notary")).AsTask(),
            () => queue.Act(world.By("clerk:li"), new TicketCommand(ticket.Id, TicketAction.Cancel)).AsTask(),
            () => queue.Act(world.By("clerk:li"), new TicketCommand(ticket.Id, TicketAction.Transfer, Target: new QueueId("notary"))).AsTask(),
            () => queue.Take(new TakeTicket(call, reason, null, "clerk:li")).AsTask(),
            () => queue.IsSettled(call, ticket.Id).AsTask(),
            () => queue.Find(ticket.Id).AsTask(),
            () => queue.FindNumber(1).AsTask(),
            () => queue.Summary().AsTask(),
            () => queue.Report(9).AsTask(),
        ];
        foreach (var ask in calls)
        {
            await Throws.From<ActivationFaultedException>(ask);
        }
    }
}
