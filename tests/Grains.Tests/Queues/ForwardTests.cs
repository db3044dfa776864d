using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;
using Queueing.Grains.Contracts;
using Queueing.Grains.Tests.World;

namespace Queueing.Grains.Tests.Queues;

/// <summary>Tickets between halls, at the queues' grains; one hall stands for both.</summary>
public sealed class ForwardTests
{
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(5);

    [Fact]
    public void What_the_gateway_did_not_live_to_tell_the_queue_tells_until_it_is_confirmed() => HallWorld.Run(async world =>
    {
        var ended = await Forward(world);
        (ended.State, ended.Forward!.Arrived).ShouldBe((TicketState.Forwarded, null));
        var lost = 1;
        world.Lost = () => lost-- > 0;
        await GoOff(world);
        (await world.Queue("notary").Summary()).DrawnToday.ShouldBe(0, "the message was lost");
        world.Crash();
        await world.Queue("tax").Summary();
        await GoOff(world);
        var source = (await world.Queue("tax").Find(ended.Id)).ShouldNotBeNull();
        var there = (await world.Queue("notary").Find(source.Forward!.Arrived.ShouldNotBeNull())).ShouldNotBeNull();
        (there.Origin!.Ticket, there.Origin.Number, there.Channel).ShouldBe((ended.Id, ended.Number, TicketChannel.Transfer));
        await GoOff(world);
        (await world.Queue("notary").Summary()).DrawnToday.ShouldBe(1, "an activation that is gone told it once more");
    });

    [Fact]
    public void What_another_activation_ended_and_did_not_live_to_tell_is_told_by_whoever_reads_of_it() => HallWorld.Run(async world =>
    {
        var ticket = await world.Draw();
        var other = await world.ActivateQueue("tax");
        (await other.Grain.Act(world.By("clerk:li"), ToNotary(ticket))).Value.ShouldNotBeNull();
        await world.Queue("tax").Report(2);
        await world.Quiet();
        world.Timers.Made.Count(x => x.Due == Again).ShouldBe(2, "the timer of the activation that is gone, and that of the one that is left");
        await GoOff(world);
        (await world.Queue("notary").Summary()).DrawnToday.ShouldBe(1);
    });

    [Fact]
    public void Who_is_sent_on_meanwhile_does_not_put_off_the_telling() => HallWorld.Run(async world =>
    {
        await Forward(world);
        var wound = world.Timers.Made.Last(x => x.Due == Again).Changes;
        await Forward(world);
        await world.Queue("tax").Report(0);
        await world.Quiet();
        world.Timers.Made.Last(x => x.Due == Again).Changes.ShouldBe(wound);
    });

    [Fact]
    public void Told_twice_across_a_crash_it_arrives_once() => HallWorld.Run(async world =>
    {
        var arriving = ArrivingTicket.Of(HallWorld.Day, await Forward(world));
        var first = (await world.Queue("notary").Admit(arriving)).Value.ShouldNotBeNull();
        (await world.Queue("notary").Admit(arriving)).Value.ShouldNotBeNull().Id.ShouldBe(first.Id);
        world.Crash();
        (await world.Queue("notary").Admit(arriving)).Value.ShouldNotBeNull().Id.ShouldBe(first.Id);
        await world.Quiet();
        (await world.Queue("notary").Summary()).DrawnToday.ShouldBe(1);
    });

    [Fact]
    public void What_else_was_left_comes_along_also_when_the_queue_tells_it() => HallWorld.Run(async world =>
    {
        var ticket = (await world.Queue("tax").Draw(world.By("kiosk:k1"), HallWorld.For(["tax", "notary"]))).Value.ShouldNotBeNull();
        var ended = (await world.Queue("tax").Act(world.By("clerk:li"), ToNotary(ticket))).Value.ShouldNotBeNull();
        world.Crash();
        await world.Queue("tax").Summary();
        await GoOff(world);
        var source = (await world.Queue("tax").Find(ended.Id)).ShouldNotBeNull();
        var there = (await world.Queue("notary").Find(source.Forward!.Arrived.ShouldNotBeNull())).ShouldNotBeNull();
        there.Services.Select(x => x.Value).ShouldBe(["notary-service", "tax-service"]);
    });

    [Fact]
    public void A_calendar_that_gives_no_number_says_so_before_and_stops_nobody_who_was_sent() => HallWorld.Run(async world =>
    {
        (await world.Queue("notary").MayArrive(new ServiceId("notary-service"))).ShouldBeNull();
        var arriving = ArrivingTicket.Of(HallWorld.Day, await Forward(world));
        world.Clock.SetUtcNow(HallWorld.Ten.AddHours(8));
        (await world.Queue("notary").MayArrive(new ServiceId("notary-service"))).ShouldNotBeNull().Code.ShouldBe(RefusalCode.NoDraw);
        (await world.Queue("notary").Admit(arriving)).Refusal.ShouldBeNull();
    });

    [Fact]
    public void A_class_that_would_be_verified_here_is_not_taken_on_anothers_word() => HallWorld.Run(async world =>
    {
        var arriving = ArrivingTicket.Of(HallWorld.Day, await Forward(world, minutes: 5));
        var taken = await world.Queue("notary").Admit(arriving with { PriorityClass = new("disabled"), Evidence = PriorityEvidence.Declared });
        (taken.Value!.PriorityClass.Value, taken.Value.Seniority).ShouldBe(("ordinary", world.Clock.GetUtcNow().AddMinutes(-5)));
    });

    private static async Task<TicketView> Forward(HallWorld world, int minutes = 12)
    {
        var ticket = await world.Draw();
        world.Clock.Advance(TimeSpan.FromMinutes(minutes));
        return (await world.Queue("tax").Act(world.By("clerk:li"), ToNotary(ticket))).Value.ShouldNotBeNull();
    }

    private static TicketCommand ToNotary(TicketView ticket) =>
        new(ticket.Id, TicketAction.Forward, Service: new ServiceId("notary-service"), Hall: HallWorld.Day.Hall);

    /// <summary>The newest of the timers that tell again goes off; those of dead activations do not.</summary>
    private static async Task GoOff(HallWorld world)
    {
        await world.Timers.Made.Last(x => x.Due == Again).GoOff();
        await world.Quiet();
    }
}
