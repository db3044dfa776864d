using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;
using Queueing.Domain.Windows;
using Queueing.Domain.Windows.Events;
using Queueing.Grains.Contracts;
using Queueing.Grains.Tests.World;
using Queueing.Grains.Windows;

namespace Queueing.Grains.Tests.Windows;

/// <summary>A window that calls by itself ten seconds after its last ticket left.</summary>
public sealed class AutoCallTests
{
    private static readonly TimeSpan Ten = TimeSpan.FromSeconds(10);

    [Fact]
    public void After_a_finish_the_next_one_is_called_once_after_the_pause() => Run(async world =>
    {
        var window = await StartAsync(world);
        await ServeAsync(world);
        (await window.View()).State.ShouldBe(WindowState.Idle, "not at once");
        await PassAsync(world, seconds: 9);
        (await window.View()).State.ShouldBe(WindowState.Idle);
        await PassAsync(world, seconds: 1);
        var seen = await window.View();
        (seen.State, seen.Hand?.Ticket?.Number.Value).ShouldBe((WindowState.Calling, "A002"));
        (await EventsAsync(world)).OfType<CallMade>().Last().By.ShouldBe("window");
        await PassAsync(world, seconds: 30);
        (await window.View()).Version.ShouldBe(seen.Version, "one at a time");
        (await world.CallNext("w1")).Number.Value.ShouldBe("A002", "a clerk who pressed meanwhile gets the ticket that came");
    });

    [Theory]
    [InlineData(WindowPhase.Paused)]
    [InlineData(WindowPhase.Closed)]
    public void A_pause_or_a_close_cancels_it(WindowPhase phase) => Run(async world =>
    {
        var window = await StartAsync(world);
        await ServeAsync(world);
        (await window.SetPhase(world.By("clerk:li"), phase, "lunch")).Refusal.ShouldBeNull();
        await PassAsync(world, seconds: 60);
        (await window.View()).Hand.ShouldBeNull();
    });

    [Fact]
    public void Who_calls_by_hand_meanwhile_ends_the_pause() => Run(async world =>
    {
        var window = await StartAsync(world);
        await ServeAsync(world);
        (await world.CallNext("w1")).Number.Value.ShouldBe("A002");
        var version = (await window.View()).Version;
        await PassAsync(world, seconds: 20);
        (await window.View()).Version.ShouldBe(version);
    });

    [Fact]
    public void Whom_the_clerk_put_back_is_not_called_by_itself() => Run(async world =>
    {
        var window = await StartAsync(world);
        await world.Act(await world.CallNext("w1"), TicketAction.PutBack);
        await world.Quiet();
        await PassAsync(world, seconds: 60);
        (await window.View()).State.ShouldBe(WindowState.Idle);
    });

    [Fact]
    public void With_nobody_there_it_is_ready_for_the_next_arrival() => Run(async world =>
    {
        var window = await StartAsync(world, tickets: 1);
        await ServeAsync(world);
        await PassAsync(world, seconds: 10);
        (await window.View()).State.ShouldBe(WindowState.Ready);
    });

    [Fact]
    public void After_a_crash_it_begins_anew_when_somebody_reminds_it() => Run(async world =>
    {
        var window = await StartAsync(world);
        await ServeAsync(world);
        world.Crash();
        world.Timers.Made.Clear();
        await window.Remind();
        await window.Remind();
        await world.Quiet();
        await PassAsync(world, seconds: 10);
        (await window.View()).Hand?.Ticket?.Number.Value.ShouldBe("A002");
    });

    [Fact]
    public void The_clerk_chooses_for_themselves_and_a_repeat_changes_nothing() => HallWorld.Run(async world =>
    {
        var window = await StartAsync(world);
        (await window.View()).AutoCall.ShouldBeNull("the hall says nothing");
        var caller = world.By("clerk:li");
        (await window.SetAutoCall(caller, Ten)).Value.ShouldNotBeNull().AutoCall.ShouldBe(Ten);
        (await window.SetAutoCall(caller, Ten)).Value.ShouldNotBeNull().AutoCall.ShouldBe(Ten);
        (await window.SetAutoCall(world.By("clerk:wang"), null)).Refusal.ShouldNotBeNull().Code.ShouldBe(RefusalCode.Forbidden);
        await ServeAsync(world);
        await PassAsync(world, seconds: 10);
        (await window.View()).State.ShouldBe(WindowState.Calling);
        (await EventsAsync(world)).OfType<AutoCallSet>().Count().ShouldBe(1);
        world.Hub.Windows[^1].AutoCalls.ShouldBeTrue();
    });

    private static void Run(Func<HallWorld, Task> test) => HallWorld.Run(
        text => text.Replace("\"en\": \"1\" }, \"kind\"", "\"en\": \"1\" }, \"autoCallSeconds\": 10, \"kind\"", StringComparison.Ordinal), test);

    private static async Task<Queueing.Grains.Windows.IWindowGrain> StartAsync(HallWorld world, int tickets = 3)
    {
        var window = await world.Open("w1");
        for (var i = 0; i < tickets; i++)
        {
            await world.Draw();
        }

        return window;
    }

    private static async Task ServeAsync(HallWorld world)
    {
        var ticket = await world.CallNext("w1");
        await world.Act(ticket, TicketAction.Start);
        (await world.Act(ticket, TicketAction.Finish)).Refusal.ShouldBeNull();
        await world.Quiet();
    }

    /// <summary>Lets time pass, and the timers that are due go off.</summary>
    private static async Task PassAsync(HallWorld world, int seconds)
    {
        for (var i = 0; i < seconds; i++)
        {
            world.Clock.Advance(TimeSpan.FromSeconds(1));
            foreach (var timer in world.Timers.Made.Where(x => x is { Due: not null, Options.Interleave: false }).ToArray())
            {
                await timer.GoOff();
            }
        }

        await world.Quiet();
    }

    private static async Task<IEnumerable<WindowEvent>> EventsAsync(HallWorld world)
    {
        var id = WindowStream.IdOf(HallWorld.Day, new WindowId("w1"));
        return (await world.Journal.ReadAsync(id)).Select(x => WindowEvents.Codec.Decode(id, x));
    }
}
