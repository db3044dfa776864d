using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;
using Queueing.Grains.Contracts;
using Queueing.Grains.Journaling;
using Queueing.Grains.Tests.World;

namespace Queueing.Grains.Tests.Queues;

public sealed class TransferTests
{
    private static TicketCommand To(string queue, TicketView ticket, CallId? call = null) =>
        new(ticket.Id, TicketAction.Transfer, call, new QueueId(queue), Reason: "wrong desk");

    [Fact]
    public void A_transfer_is_one_set_and_the_target_hears_of_it() => HallWorld.Run(async world =>
    {
        var ticket = await world.Draw();
        await world.Queue("notary").Summary();
        world.Journal.Sets.Clear();
        var answer = (await world.Queue("tax").Act(world.By("clerk:li"), To("notary", ticket))).Value.ShouldNotBeNull();
        (answer.Queue.Value, answer.State, answer.Number).ShouldBe(("notary", TicketState.Waiting, ticket.Number));
        world.Journal.Sets.Single().Appends.Select(append => (append.Stream.Owner, append.ExpectedVersion))
            .ShouldBe([("tax", 1), ("notary", StreamAppend.AtHead)]);
        await world.Quiet();
        var moved = (await world.Queue("notary").Find(ticket.Id)).ShouldNotBeNull();
        (moved.State, moved.Seniority, moved.Ahead).ShouldBe((TicketState.Waiting, ticket.Seniority, 0));
        (await world.Queue("notary").Summary()).Waiting.ShouldBe(1);
        var tombstone = (await world.Queue("tax").Find(ticket.Id)).ShouldNotBeNull();
        (tombstone.State, tombstone.Queue.Value, tombstone.EndedAt).ShouldBe((TicketState.Transferred, "notary", null));
    });

    [Fact]
    public void A_transfer_repeated_gets_its_first_answer_even_after_it_came_back() => HallWorld.Run(async world =>
    {
        var ticket = await world.Draw();
        var caller = world.By("clerk:li");
        var first = await world.Queue("tax").Act(caller, To("notary", ticket));
        (await world.Queue("tax").Act(caller, To("notary", ticket))).ShouldBeSameAs(first);
        await world.Quiet();
        (await world.Queue("notary").Act(world.By("clerk:li"), To("tax", ticket))).Refusal.ShouldBeNull();
        await world.Quiet();
        (await world.Queue("tax").Act(caller, To("notary", ticket))).ShouldBeSameAs(first);
        world.Crash();
        (await world.Queue("tax").Act(caller, To("notary", ticket))).ShouldBeSameAs(first);
        (await world.Queue("tax").Act(caller with { Fingerprint = 3 }, To("estate", ticket))).Refusal?.Code.ShouldBe(RefusalCode.KeyReused);
        (await world.Queue("tax").Find(ticket.Id)).ShouldNotBeNull().State.ShouldBe(TicketState.Waiting);
    });

    [Fact]
    public void Nobody_is_sent_to_a_queue_that_has_no_session_that_day() => HallWorld.Run(
        file => file.Replace("\"schedule\": \"mornings\"", "\"schedule\": \"saturdays\"", StringComparison.Ordinal)
            .Replace("\"schedules\": [", "\"schedules\": [ { \"name\": \"saturdays\", \"days\": { \"sat\": [\"09:00-12:00\"] } },", StringComparison.Ordinal),
        async world =>
        {
            var ticket = await world.Draw();
            var refusal = (await world.Queue("tax").Act(world.By("clerk:li"), To("estate", ticket))).Refusal.ShouldNotBeNull();
            (refusal.Code, refusal.Field, refusal.State).ShouldBe((RefusalCode.NoDraw, "queue", "NoSession"));
            (await world.Queue("tax").Find(ticket.Id)).ShouldNotBeNull().State.ShouldBe(TicketState.Waiting);
        });

    [Fact]
    public void The_queue_it_left_tells_where_it_went() => HallWorld.Run(async world =>
    {
        var ticket = await world.Draw();
        await world.Queue("tax").Act(world.By("clerk:li"), To("notary", ticket));
        foreach (var command in new[] { new TicketCommand(ticket.Id, TicketAction.Cancel), To("estate", ticket) })
        {
            var refusal = (await world.Queue("tax").Act(world.By("clerk:li"), command)).Refusal;
            (refusal?.Code, refusal?.State).ShouldBe((RefusalCode.WrongState, "notary"));
        }
    });

    [Fact]
    public void A_transfer_under_its_call_empties_the_hand() => HallWorld.Run(async world =>
    {
        await world.Open("w1");
        await world.Draw();
        await world.Draw();
        var ticket = await world.CallNext("w1");
        await world.Act(ticket, TicketAction.Start);
        (await world.Queue("tax").Act(world.By("clerk:li"), To("notary", ticket, ticket.Call))).Refusal.ShouldBeNull();
        (await world.CallNext("w1")).Number.Value.ShouldBe("A002");
    });

    [Fact]
    public void When_the_store_refuses_neither_queue_has_changed() => HallWorld.Run(async world =>
    {
        var ticket = await world.Draw();
        world.Journal.Next(Fault.Unavailable);
        var command = To("notary", ticket);
        var caller = world.By("clerk:li");
        var refusal = (await world.Queue("tax").Act(caller, command)).Refusal.ShouldNotBeNull();
        refusal.Code.ShouldBe(RefusalCode.Unavailable);
        (await world.Queue("tax").Find(ticket.Id)).ShouldNotBeNull().State.ShouldBe(TicketState.Waiting);
        (await world.Queue("tax").Act(caller, command)).Refusal.ShouldBeNull();
    });

    [Fact]
    public void A_target_that_was_not_told_finds_the_ticket_when_it_next_writes() => HallWorld.Run(async world =>
    {
        var behind = await world.ActivateQueue("notary");
        var ticket = await world.Draw();
        await world.Queue("tax").Act(world.By("clerk:li"), To("notary", ticket));
        (await behind.Grain.Summary()).Waiting.ShouldBe(0);
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        var drawn = (await behind.Grain.Draw(world.By("kiosk:k1"), HallWorld.For("notary"))).Value.ShouldNotBeNull();
        (drawn.Ahead, drawn.Number.Value).ShouldBe((1, "B001"));
    });
}
