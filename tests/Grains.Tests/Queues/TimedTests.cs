using Queueing.Domain.Tickets;
using Queueing.Domain.Windows;
using Queueing.Grains.Contracts;
using Queueing.Grains.Journaling;
using Queueing.Grains.Tests.World;

namespace Queueing.Grains.Tests.Queues;

/// <summary>A queue whose calls are missed after a minute when its dispatcher has it look.</summary>
public sealed class TimedTests
{
    [Fact]
    public void A_call_past_its_deadline_is_missed_and_its_window_hears_of_it() => Run(async world =>
    {
        var window = await world.Open("w1");
        await world.Draw();
        var called = await world.CallNext("w1");
        called.MissesAt.ShouldBe(HallWorld.Ten.AddSeconds(60), "the clerk sees how long to wait");
        (await world.Queue("tax").Find(called.Id)).ShouldNotBeNull().MissesAt.ShouldBe(called.MissesAt);
        world.Clock.Advance(TimeSpan.FromSeconds(60));
        await TakeDue(world, HallWorld.Ten);
        (await world.Queue("tax").Find(called.Id)).ShouldNotBeNull().State.ShouldBe(TicketState.Missed);
        var seen = await window.View();
        (seen.State, seen.Hand).ShouldBe((WindowState.Idle, null));
        (await window.Follow(0)).ShouldBeGreaterThan(1);
        world.Hub.Queues[^1].NextDeadline.ShouldBeNull();
    });

    [Fact]
    public void After_a_crash_the_whole_time_begins_again_when_people_can_act() => Run(async world =>
    {
        await world.Open("w1");
        await world.Draw();
        var called = await world.CallNext("w1");
        world.Clock.Advance(TimeSpan.FromMinutes(20));
        world.Crash();
        var up = world.Clock.GetUtcNow();
        await TakeDue(world, up);
        var found = (await world.Queue("tax").Find(called.Id)).ShouldNotBeNull();
        (found.State, found.MissesAt).ShouldBe((TicketState.Called, up.AddSeconds(60)));
        world.Clock.Advance(TimeSpan.FromSeconds(60));
        await TakeDue(world, HallWorld.Ten, "an old message changes nothing of what is known");
        await TakeDue(world, up);
        (await world.Queue("tax").Find(called.Id)).ShouldNotBeNull().State.ShouldBe(TicketState.Missed);
    });

    [Fact]
    public void A_store_that_takes_nothing_gives_everybody_their_time_again() => Run(async world =>
    {
        await world.Open("w1");
        await world.Draw();
        var called = await world.CallNext("w1");
        world.Clock.Advance(TimeSpan.FromSeconds(60));
        world.Journal.Before = _ => throw new JournalUnavailableException("full");
        await TakeDue(world, HallWorld.Ten);
        world.Journal.Before = null;
        world.Clock.Advance(TimeSpan.FromSeconds(59));
        await TakeDue(world, HallWorld.Ten);
        (await world.Queue("tax").Find(called.Id)).ShouldNotBeNull().State.ShouldBe(TicketState.Called);
        world.Clock.Advance(TimeSpan.FromSeconds(1));
        await TakeDue(world, HallWorld.Ten);
        (await world.Queue("tax").Find(called.Id)).ShouldNotBeNull().State.ShouldBe(TicketState.Missed);
        world.OneWayFailures.ShouldBeEmpty();
    });

    [Fact]
    public void A_call_that_no_board_shows_is_not_missed_and_has_its_whole_time_once_one_does() => Run(async world =>
    {
        await world.Open("w1");
        await world.Draw();
        var called = await world.CallNext("w1");
        world.Clock.Advance(TimeSpan.FromMinutes(5));
        await TakeDue(world, HallWorld.Ten, null, new WindowSight(new("w1"), null));
        var found = (await world.Queue("tax").Find(called.Id)).ShouldNotBeNull();
        (found.State, found.MissesAt).ShouldBe((TicketState.Called, null));
        var back = world.Clock.GetUtcNow();
        await TakeDue(world, HallWorld.Ten, null, new WindowSight(new("w1"), back));
        (await world.Queue("tax").Find(called.Id)).ShouldNotBeNull().MissesAt.ShouldBe(back.AddSeconds(60));
        world.Clock.Advance(TimeSpan.FromSeconds(60));
        await TakeDue(world, HallWorld.Ten, null, new WindowSight(new("w1"), back));
        (await world.Queue("tax").Find(called.Id)).ShouldNotBeNull().State.ShouldBe(TicketState.Missed);
    });

    private static async Task TakeDue(HallWorld world, DateTimeOffset upSince, string? because = null, params WindowSight[] sights)
    {
        await world.Queue("tax").TakeDue(upSince, world.Clock.GetUtcNow(), [.. sights]);
        await world.Quiet();
        world.OneWayFailures.ShouldBeEmpty(because);
    }

    private static void Run(Func<HallWorld, Task> test) => HallWorld.Run(
        text => text.Replace("\"prefix\": \"A\",", "\"prefix\": \"A\", \"missAfterSeconds\": 60,", StringComparison.Ordinal), test);
}
