using Queueing.Domain.Estimates;
using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tickets.Events;
using Queueing.Grains.Contracts;
using Queueing.Grains.Estimates;
using Queueing.Grains.Queues;
using Queueing.Grains.Tests.World;

namespace Queueing.Grains.Tests.Estimates;

public sealed class WaitEstimatorTests
{
    [Fact]
    public void It_learns_from_the_journal_tells_the_queue_and_scores_what_was_shown() => HallWorld.Run(async world =>
    {
        await ServeMany(world);
        var estimator = Estimator(world);
        await estimator.Poke();
        await world.Quiet();
        world.OneWayFailures.ShouldBeEmpty();
        var tax = (await estimator.Report())[0];
        (tax.Queue.Value, tax.Family).ShouldBe(("tax", WaitFamily.Queue));
        tax.Learned.ShouldBeGreaterThanOrEqualTo(WaitLearner.LeastSamples);
        tax.AtDraw.Samples.ShouldBeGreaterThanOrEqualTo(WaitLearner.LeastSamples);
        tax.AtDraw.MeanWait.ShouldBeInRange(60, 200);
        tax.EveryFiveMinutes.Samples.ShouldBePositive();

        var drain = world.Hall.Queues[0].ExpectedService;
        var wait = (await world.Draw()).Wait.ShouldNotBeNull();
        wait.Expected.ShouldNotBeNull().ShouldBeLessThan(drain, "the waits seen were a fraction of the drain");
        (await DrawnAsync(world))[^1].Load.ShouldNotBeNull().Windows.ShouldBe(1);
    });

    [Fact]
    public void A_fresh_activation_learns_the_same_again() => HallWorld.Run(async world =>
    {
        await ServeMany(world);
        var first = Estimator(world);
        await first.Poke();
        world.Clock.Advance(TimeSpan.FromDays(1));
        var next = Estimator(world);
        await next.Poke();
        (await next.Report())[0].Learned.ShouldBe((await first.Report())[0].Learned);
        (await next.Report())[0].AtDraw.ShouldBe((await first.Report())[0].AtDraw);
    });

    [Fact]
    public void A_hall_without_a_day_behind_it_leaves_the_drain() => HallWorld.Run(async world =>
    {
        var estimator = Estimator(world);
        await estimator.Poke();
        (await estimator.Report()).ShouldAllBe(x => x.Family == WaitFamily.Drain && x.AtDraw.Samples == 0);
    });

    [Fact]
    public void A_shown_wait_is_not_lengthened_until_a_window_closes() => HallWorld.Run(async world =>
    {
        var queue = world.Queue("tax");
        await Tell(world, windows: 3, share: 3);
        TicketView? last = null;
        for (var i = 0; i < 9; i++)
        {
            last = await world.Draw();
        }

        var shown = last!.Wait.ShouldNotBeNull().High;
        await Tell(world, windows: 3, share: 1);
        (await queue.Find(last.Id)).ShouldNotBeNull().Wait.ShouldNotBeNull().High.ShouldBe(shown);
        world.Crash();
        await Tell(world, windows: 3, share: 1);
        (await queue.Find(last.Id)).ShouldNotBeNull().Wait.ShouldNotBeNull().High.ShouldBe(shown);
        await Tell(world, windows: 2, share: 1);
        (await queue.Find(last.Id)).ShouldNotBeNull().Wait.ShouldNotBeNull().High.ShouldBeGreaterThan(shown);
    });

    /// <summary>A hundred seconds between draw and call, while the configured service makes the drain far longer.</summary>
    private static async Task ServeMany(HallWorld world)
    {
        await Tell(world, windows: 1, share: 1);
        await world.Open("w1");
        for (var i = 0; i < 5; i++)
        {
            await Next(world);
        }

        for (var i = 0; i < WaitLearner.LeastSamples + 20; i++)
        {
            await Next(world);
            var called = await world.CallNext("w1");
            await world.Act(called, TicketAction.Start);
            await world.Act(called, TicketAction.Finish);
            await world.Quiet();
        }
    }

    private static async Task Next(HallWorld world)
    {
        world.Clock.Advance(TimeSpan.FromSeconds(20));
        await world.Draw();
    }

    private static async Task Tell(HallWorld world, int windows, double share)
    {
        await world.Queue("tax").TellCapacity(share);
        await world.Queue("tax").TellLoad(new QueueLoad(windows, windows, 0, null, 0));
        await world.Quiet();
    }

    private static WaitEstimatorGrain Estimator(HallWorld world) =>
        new(new FakeContext("estimator", HallWorld.Day.Hall.Value), world, world.Journal, world.Halls, world.Clock);

    private static async Task<List<TicketDrawn>> DrawnAsync(HallWorld world)
    {
        var stream = QueueStream.IdOf(HallWorld.Day, new QueueId("tax"));
        return [.. (await world.Memory.ReadAsync(stream)).Select(x => QueueEvents.Codec.Decode(stream, x)).OfType<TicketDrawn>()];
    }
}
