using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;
using Queueing.Grains.Contracts;
using Queueing.Grains.Tests.World;

namespace Queueing.Grains.Tests.Queues;

/// <summary>One ticket, several services, of one queue or more.</summary>
public sealed class SeveralServicesTests
{
    [Fact]
    public void An_end_that_leads_to_another_queue_is_one_set_and_its_repeat_gets_the_first_answer() => HallWorld.Run(async world =>
    {
        var ticket = await Serving(world, "tax", "notary");
        world.Clock.Advance(TimeSpan.FromMinutes(5));
        world.Journal.Sets.Clear();
        var (caller, finish) = (world.By("clerk:li"), new TicketCommand(ticket.Id, TicketAction.Finish, ticket.Call));
        var answer = await world.Queue("tax").Act(caller, finish);
        var gone = answer.Value.ShouldNotBeNull();
        (gone.Queue.Value, gone.State, gone.Service.Value, gone.Call, gone.EligibleAt).ShouldBe(
            ("notary", TicketState.Waiting, "notary-service", null, world.Clock.GetUtcNow()));
        world.Journal.Sets.Single().Appends.Select(append => (append.Stream.Owner, append.Events.Count)).ShouldBe([("tax", 2), ("notary", 1)]);
        await world.Quiet();
        (await world.Queue("notary").Summary()).Waiting.ShouldBe(1);
        (await world.Queue("tax").Act(caller, finish)).ShouldBeSameAs(answer);
        await world.Open("w4", "wang");
        var second = await world.CallNext("w4", "wang");
        (second.Id, second.Segments.Select(x => x.Service.Value)).ShouldSatisfyAllConditions(
            x => x.Id.ShouldBe(ticket.Id), x => x.Item2.ShouldBe(["tax-service", "notary-service"]));
        world.Crash();
        (await world.Queue("tax").Act(caller, finish)).ShouldBeSameAs(answer);
        (await world.Window("w1").View()).Hand.ShouldBeNull();
    });

    [Fact]
    public void An_end_that_leads_on_in_the_same_queue_shares_an_append_with_others() => HallWorld.Run(async world =>
    {
        var ticket = await Serving(world, "tax", "stamp");
        world.Journal.Sets.Clear();
        world.Journal.Hold();
        var first = world.Draw();
        var second = world.Draw();
        var finish = world.Act(ticket, TicketAction.Finish);
        world.Journal.Release();
        await Task.WhenAll(first, second, finish);
        world.Journal.Sets.Select(set => set.Operations.Count).ShouldBe([1, 2]);
        (await finish).Value.ShouldNotBeNull().ShouldSatisfyAllConditions(
            x => x.State.ShouldBe(TicketState.Serving), x => x.Service.Value.ShouldBe("stamp-service"), x => x.Call.ShouldBe(ticket.Call));
        (await world.Window("w1").View()).Hand.ShouldNotBeNull().Ticket.ShouldNotBeNull().Service.Value.ShouldBe("stamp-service");
    });

    [Fact]
    public void A_service_added_before_an_end_that_was_asked_for_meanwhile_is_not_lost() => HallWorld.Run(async world =>
    {
        var ticket = await Serving(world, "tax");
        world.Journal.Hold();
        var draw = world.Draw();
        var add = world.Queue("tax").Act(world.By("clerk:li"), new TicketCommand(
            ticket.Id, TicketAction.AddService, ticket.Call, Services: [new ServiceId("notary-service")])).AsTask();
        var finish = world.Act(ticket, TicketAction.Finish);
        world.Journal.Release();
        await Task.WhenAll(draw, add, finish);
        (await add).Refusal.ShouldBeNull();
        (await finish).Value.ShouldNotBeNull().ShouldSatisfyAllConditions(x => x.State.ShouldBe(TicketState.Waiting), x => x.Queue.Value.ShouldBe("notary"));
    });

    [Fact]
    public void When_the_store_refuses_the_service_goes_on() => HallWorld.Run(async world =>
    {
        var ticket = await Serving(world, "tax", "notary");
        world.Journal.Next(Fault.Unavailable);
        (await world.Act(ticket, TicketAction.Finish)).Refusal.ShouldNotBeNull().Code.ShouldBe(RefusalCode.Unavailable);
        (await world.Queue("tax").Find(ticket.Id)).ShouldNotBeNull().State.ShouldBe(TicketState.Serving);
        (await world.Act(ticket, TicketAction.Finish)).Refusal.ShouldBeNull();
    });

    [Fact]
    public void A_draw_names_what_it_cannot_have() => HallWorld.Run(async world =>
    {
        async Task<(RefusalCode, string?, string?)> Draw(params string[] queues)
        {
            var refusal = (await world.Queue("tax").Draw(world.By("kiosk:k1"), HallWorld.For(queues))).Refusal.ShouldNotBeNull();
            return (refusal.Code, refusal.Field, refusal.State);
        }

        (await Draw("notary", "tax")).ShouldBe((RefusalCode.Invalid, "services[0]", null));
        (await Draw("tax", "unknown")).ShouldBe((RefusalCode.Invalid, "services[1]", null));
        (await Draw("tax", "stamp", "tax")).ShouldBe((RefusalCode.Invalid, "services[2]", null));
        world.Clock.Advance(TimeSpan.FromHours(4));
        (await Draw("tax", "estate")).ShouldBe((RefusalCode.NoDraw, "services[1]", "Closed"));
        (await world.Queue("tax").Draw(world.By("kiosk:k1"), HallWorld.For(["tax", "notary"]))).Refusal.ShouldBeNull();
    });

    [Fact]
    public void A_service_is_added_here_after_numbers_stopped_and_elsewhere_while_that_gives_some() => HallWorld.Run(async world =>
    {
        var ticket = await Serving(world, "tax");
        world.Clock.Advance(TimeSpan.FromHours(6.9));
        Task<Answer<TicketView>> Add(string service) => world.Queue("tax").Act(world.By("clerk:li"), new TicketCommand(
            ticket.Id, TicketAction.AddService, ticket.Call, Services: [new ServiceId(service)])).AsTask();
        (await Add("estate-service")).Refusal.ShouldNotBeNull().ShouldSatisfyAllConditions(
            x => x.Code.ShouldBe(RefusalCode.NoDraw), x => x.Field.ShouldBe("services[0]"));
        (await Add("stamp-service")).Refusal.ShouldBeNull();
    });

    [Fact]
    public void A_class_that_must_be_verified_is_not_drawn_on_somebodys_word() => HallWorld.Run(async world =>
    {
        async Task<Answer<TicketView>> Draw(PriorityEvidence evidence) =>
            await world.Queue("tax").Draw(world.By("clerk:li"), HallWorld.For(["tax"], "disabled", evidence));
        (await Draw(PriorityEvidence.Declared)).Refusal.ShouldNotBeNull().ShouldSatisfyAllConditions(
            x => x.Code.ShouldBe(RefusalCode.Forbidden), x => x.Field.ShouldBe("priorityClass"));
        (await Draw(PriorityEvidence.Verified)).Value.ShouldNotBeNull().Evidence.ShouldBe(PriorityEvidence.Verified);
    });

    [Fact]
    public void Who_was_out_of_the_line_is_not_promised_the_wait_of_their_draw_again() => HallWorld.Run(async world =>
    {
        await world.Queue("tax").TellCapacity(1);
        await world.Quiet();
        await world.Draw();
        await world.Draw();
        var drawn = (await world.Draw()).Wait.ShouldNotBeNull();
        var ticket = (await world.Queue("tax").FindNumber(3)).ShouldNotBeNull();
        await world.Queue("tax").Act(world.By("clerk:li"), new TicketCommand(ticket.Id, TicketAction.Park, Reason: "papers"));
        for (var i = 0; i < 20; i++)
        {
            await world.Draw("tax", "elderly");
        }

        await world.Queue("tax").Act(world.By("clerk:li"), new TicketCommand(ticket.Id, TicketAction.Release));
        var now = (await world.Queue("tax").Find(ticket.Id)).ShouldNotBeNull();
        now.Ahead.ShouldBe(22);
        now.Wait.ShouldNotBeNull().Low.ShouldBeGreaterThan(drawn.High);
    });

    private static async Task<TicketView> Serving(HallWorld world, params string[] queues)
    {
        await world.Open("w1");
        (await world.Queue(queues[0]).Draw(world.By("kiosk:k1"), HallWorld.For(queues))).Refusal.ShouldBeNull();
        var ticket = await world.CallNext("w1");
        return (await world.Act(ticket, TicketAction.Start)).Value.ShouldNotBeNull();
    }
}
