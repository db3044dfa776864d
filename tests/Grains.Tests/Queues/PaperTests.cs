using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;
using Queueing.Grains.Contracts;
using Queueing.Grains.Tests.World;

namespace Queueing.Grains.Tests.Queues;

/// <summary>Numbers given out by hand, at the queue's grain.</summary>
public sealed class PaperTests
{
    [Fact]
    public void A_share_is_one_set_and_a_repeat_gets_its_first_answer_from_the_next_activation() => HallWorld.Run(async world =>
    {
        await world.Draw();
        var caller = world.By("supervisor:wu");
        world.Journal.Sets.Clear();
        var command = new EnterPapers([Paper(world, "P1", 20), Paper(world, "P2", 30)], "power cut");
        var first = (await world.Queue("tax").EnterPapers(caller, command)).Value.ShouldNotBeNull();
        first.Tickets.Select(x => (x.Paper!.Text, x.Number.Value, x.Ahead)).ShouldBe([("P1", "A003", 1), ("P2", "A002", 0)]);
        world.Journal.Sets.Single().Appends.Single().Events.Count.ShouldBe(2);
        world.Crash();
        (await world.Queue("tax").EnterPapers(caller, command)).Value.ShouldNotBeNull().Tickets.Select(x => x.Id).ShouldBe(first.Tickets.Select(x => x.Id));
        (await world.Queue("tax").EnterPapers(caller with { Fingerprint = 3 }, command)).Refusal?.Code.ShouldBe(RefusalCode.KeyReused);
    });

    [Fact]
    public void Two_people_who_enter_the_same_pile_make_one_ticket_a_paper() => HallWorld.Run(async world =>
    {
        var pile = new EnterPapers([Paper(world, "P1", 20), Paper(world, "P2", 30)], "power cut");
        var both = await Task.WhenAll(
            world.Queue("tax").EnterPapers(world.By("supervisor:wu"), pile).AsTask(), world.Queue("tax").EnterPapers(world.By("clerk:li"), pile).AsTask());
        both[0].Value.ShouldNotBeNull().Tickets.Select(x => x.Id).ShouldBe(both[1].Value.ShouldNotBeNull().Tickets.Select(x => x.Id));
        (await world.Queue("tax").Summary()).Waiting.ShouldBe(2);
    });

    [Fact]
    public void A_paper_is_found_by_its_text_and_one_that_says_otherwise_is_told() => HallWorld.Run(async world =>
    {
        var paper = Paper(world, "P1", 20);
        await world.Queue("tax").EnterPapers(world.By("clerk:li"), new EnterPapers([paper], "power cut"));
        (await world.Queue("tax").FindPaper("P1")).ShouldNotBeNull().Number.Value.ShouldBe("A001");
        (await world.Queue("tax").FindPaper("P9")).ShouldBeNull();
        (await world.Queue("tax").CheckPapers([paper])).ShouldBeEmpty();
        var conflict = (await world.Queue("tax").CheckPapers([paper with { PriorityClass = new("elderly") }])).Single();
        (conflict.Text, conflict.Number.Value, conflict.State, conflict.Fields.Single()).ShouldBe(("P1", "A001", TicketState.Waiting, "priorityClass"));
    });

    private static PaperEntry Paper(HallWorld world, string text, int minutesAgo) => new(
        text,
        [new ServiceId("tax-service")],
        new PriorityClassId("ordinary"),
        PriorityEvidence.None,
        world.Clock.GetUtcNow().AddMinutes(-minutesAgo));
}
