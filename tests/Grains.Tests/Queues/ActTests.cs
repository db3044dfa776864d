using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;
using Queueing.Grains.Contracts;
using Queueing.Grains.Queues;
using Queueing.Grains.Tests.World;

namespace Queueing.Grains.Tests.Queues;

public sealed class ActTests
{
    private static readonly TicketAction[] Life =
    [
        TicketAction.Recall, TicketAction.PutBack, TicketAction.Park, TicketAction.Release, TicketAction.Reprioritise, TicketAction.Miss,
        TicketAction.Reinstate, TicketAction.Start, TicketAction.Requeue, TicketAction.Start, TicketAction.AddService, TicketAction.Reprint,
        TicketAction.Finish, TicketAction.Finish, TicketAction.Rate, TicketAction.Reopen, TicketAction.Park, TicketAction.Expire,
    ];

    /// <summary>One ticket's whole life, each step repeated at once, at the end, and by a fresh activation.</summary>
    [Fact]
    public void Every_action_repeated_gets_its_first_answer() => HallWorld.Run(async world =>
    {
        await world.Open("w1");
        await world.Draw();
        await world.Draw();
        var ticket = await world.CallNext("w1");
        var done = new List<(Caller Caller, TicketCommand Command, Answer<TicketView> Answer)>();
        foreach (var action in Life)
        {
            world.Clock.Advance(TimeSpan.FromSeconds(30));
            if (action is TicketAction.Miss or TicketAction.Start)
            {
                ticket = await world.CallNext("w1");
                ticket.Number.Value.ShouldBe("A001");
            }

            var command = new TicketCommand(
                ticket.Id,
                action,
                ticket.Call,
                Place: ReinstatePlace.Original,
                Reason: "because",
                PriorityClass: new PriorityClassId("elderly"),
                Evidence: PriorityEvidence.Declared,
                Services: [new ServiceId("stamp-service")],
                Score: 4);
            var caller = world.By("clerk:li");
            var answer = await world.Queue("tax").Act(caller, command);
            answer.Refusal.ShouldBeNull($"{action}");
            ticket = answer.Value.ShouldNotBeNull();
            done.Add((caller, command, answer));
            (await world.Queue("tax").Act(caller, command)).ShouldBeSameAs(answer);
        }

        var cancel = (world.By("citizen:c"), new TicketCommand(new TicketId(HallWorld.Day.Date, new QueueId("tax"), 2), TicketAction.Cancel));
        done.Add((cancel.Item1, cancel.Item2, await world.Queue("tax").Act(cancel.Item1, cancel.Item2)));
        done[^1].Answer.Value.ShouldNotBeNull().State.ShouldBe(TicketState.Cancelled);
        for (var round = 0; round < 2; round++)
        {
            foreach (var (caller, command, answer) in done)
            {
                (await world.Queue("tax").Act(caller, command)).ShouldBeSameAs(answer);
                (await world.Queue("tax").Act(caller with { Fingerprint = 9 }, command)).Refusal.ShouldBe(new Refusal(
                    RefusalCode.KeyReused, "this Idempotency-Key was used for another request", "Idempotency-Key"));
            }

            world.Crash();
        }
    });

    [Fact]
    public void An_answer_tells_the_times_of_a_life() => HallWorld.Run(async world =>
    {
        await world.Open("w1");
        await world.Draw();
        world.Clock.Advance(TimeSpan.FromMinutes(4));
        var ticket = await world.CallNext("w1");
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        await world.Act(ticket, TicketAction.Start);
        world.Clock.Advance(TimeSpan.FromMinutes(7));
        var end = (await world.Act(ticket, TicketAction.Finish)).Value.ShouldNotBeNull();
        (end.DrawnAt, end.FirstCalledAt, end.CalledAt, end.StartedAt, end.EndedAt).ShouldBe((
            HallWorld.Ten, HallWorld.Ten.AddMinutes(4), HallWorld.Ten.AddMinutes(4), HallWorld.Ten.AddMinutes(5), HallWorld.Ten.AddMinutes(12)));
        (end.Call, end.Ahead, end.Wait).ShouldBe((ticket.Call, null, null));
        (await world.Queue("tax").Find(ticket.Id)).ShouldBeSameAs(end);
    });

    [Fact]
    public void Refusals_say_what_is_wrong() => HallWorld.Run(async world =>
    {
        await world.Open("w1");
        await world.Draw();
        var ticket = await world.CallNext("w1");
        async Task<(RefusalCode, string?, string?)> Act(TicketCommand command)
        {
            var refusal = (await world.Queue("tax").Act(world.By("clerk:li"), command)).Refusal.ShouldNotBeNull();
            return (refusal.Code, refusal.Field, refusal.State);
        }

        var finish = new TicketCommand(ticket.Id, TicketAction.Finish, ticket.Call);
        (await Act(finish)).ShouldBe((RefusalCode.WrongState, null, "called"));
        (await Act(finish with { Action = TicketAction.Start, Call = null })).ShouldBe((RefusalCode.Invalid, "callId", null));
        (await Act(finish with { Action = TicketAction.Start, Call = new CallId(new WindowId("w2"), 3) })).ShouldBe((RefusalCode.StaleCall, "callId", "called"));
        (await Act(finish with { Ticket = new TicketId(HallWorld.Day.Date, new QueueId("tax"), 9) })).ShouldBe((RefusalCode.Unknown, null, null));
        (await Act(finish with { Action = TicketAction.CheckIn })).ShouldBe((RefusalCode.Invalid, "action", null));
        (await Act(finish with { Action = TicketAction.Park })).ShouldBe((RefusalCode.WrongState, null, "called"));
        (await Act(finish with { Action = TicketAction.Reprioritise })).ShouldBe((RefusalCode.Invalid, "priorityClass", null));
        (await Act(finish with { Action = TicketAction.AddService })).ShouldBe((RefusalCode.Invalid, "services", null));
        (await Act(finish with { Action = TicketAction.AddService, Services = [new ServiceId("nothing")] })).ShouldBe((RefusalCode.Invalid, "services[0]", null));
        (await Act(finish with { Action = TicketAction.Transfer })).ShouldBe((RefusalCode.Invalid, "queue", null));
        (await Act(finish with { Action = TicketAction.Transfer, Target = new QueueId("nowhere") })).ShouldBe((RefusalCode.Invalid, "queue", null));
        (await world.Queue("tax").Summary()).Version.ShouldBe(2);
    });

    [Fact]
    public void Commands_to_one_ticket_take_turns_and_others_share_an_append() => HallWorld.Run(async world =>
    {
        var queue = await world.ActivateQueue("tax");
        var tickets = new List<TicketView>();
        for (var i = 0; i < 3; i++)
        {
            tickets.Add((await queue.Grain.Draw(world.By("kiosk:k1"), HallWorld.For("tax"))).Value.ShouldNotBeNull());
        }

        world.Journal.Sets.Clear();
        world.Journal.Hold();
        Task<Answer<TicketView>> Cancel(int i) =>
            queue.Grain.Act(world.By("citizen:c"), new TicketCommand(tickets[i].Id, TicketAction.Cancel)).AsTask();
        Task<Answer<TicketView>>[] cancels = [Cancel(0), Cancel(1), Cancel(2), Cancel(1), Cancel(0)];
        world.Journal.Release();
        var answers = await Task.WhenAll(cancels);
        answers.Select(answer => answer.Refusal?.Code).ShouldBe([null, null, null, RefusalCode.WrongState, RefusalCode.WrongState]);
        world.Journal.Sets.Select(set => set.Operations.Count).ShouldBe([1, 2]);
    });

    [Fact]
    public void The_window_of_a_call_is_told_when_its_ticket_changes() => HallWorld.Run(async world =>
    {
        var window = await world.Open("w1");
        await world.Draw();
        var ticket = await world.CallNext("w1");
        var seen = await window.Follow(0);
        await world.Act(ticket, TicketAction.Start);
        await world.Quiet();
        (await window.Follow(seen)).ShouldBeGreaterThan(seen);
    });

    [Fact]
    public void Summaries_go_out_at_once_and_then_at_most_once_an_interval() => HallWorld.Run(async world =>
    {
        var queue = await world.ActivateQueue("tax");
        for (var i = 0; i < 5; i++)
        {
            await queue.Grain.Draw(world.By("kiosk:k1"), HallWorld.For("tax"));
        }

        var timer = world.Timers.Made.Single();
        timer.Due.ShouldBe(TimeSpan.FromMilliseconds(50));
        world.Hub.Queues.Select(summary => summary.Version).ShouldBe([1L, 1L], "to the dispatcher and the board");
        await timer.GoOff();
        world.Hub.Queues.Select(summary => summary.Version).ShouldBe([1L, 1L, 5L, 5L]);
        await timer.GoOff();
        timer.Due.ShouldBeNull("nothing happened since");
        await queue.Grain.Report(0);
        world.Hub.Queues.Count.ShouldBe(6, "asked, it reports even without news");
        timer.Options.Interleave.ShouldBeTrue();
    });

    [Fact]
    public void A_grain_nobody_configured_is_not_made() => HallWorld.Run(async world =>
    {
        await Throws.From<ArgumentException>(() => world.ActivateQueue("nowhere"));
        await Throws.From<ArgumentException>(() => world.ActivateWindow("w99"));
        Should.Throw<ArgumentException>(() => new TicketQueueGrain(
            new FakeContext("queue", "tiny/2025-11-10"), world, world.Journal, world.Halls, world.Clock, world.Timers));
        Should.Throw<ArgumentException>(() => new TicketQueueGrain(
            new FakeContext("queue", "other/2025-11-10/tax"), world, world.Journal, world.Halls, world.Clock, world.Timers));
    });
}
