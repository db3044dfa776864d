using System.Collections.Immutable;
using Queueing.Domain.Access;
using Queueing.Domain.Devices;
using Queueing.Domain.Identities;
using Queueing.Grains.Contracts;
using Queueing.Grains.Devices;
using Queueing.Grains.Dispatch;
using Queueing.Grains.Tests.Dispatch;

namespace Queueing.Grains.Tests.Devices;

/// <summary>The watch over a hall's devices, and what the dispatcher makes of it.</summary>
public sealed class DevicesGrainTests
{
    private static readonly DeviceId Kiosk = new("kiosk-1");
    private static readonly DeviceId Screen = new("screen-1");
    private static readonly DeviceStatus On = new(default, null, ScreenState.On, null, null);
    private static readonly DateTimeOffset LongAgo = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly DispatcherWorld world = new();

    [Fact]
    public async Task What_is_found_is_told_to_the_days_dispatcher_at_each_heartbeat_and_look()
    {
        var grain = Watch();
        await grain.Watch([Device()]);
        world.Sent.ShouldBeEmpty("nothing is known of it yet");
        await grain.Beat(Kiosk, new DeviceStatus(default, PrinterState.Out, null, null, "1.4"));
        Told().ShouldBe([(DeviceTrouble.Silent, false), (DeviceTrouble.PrinterOut, true), (DeviceTrouble.PrinterJammed, false)], "it said nothing of its screen");
        world.Sent[^1].To.ShouldBe(DispatcherWorld.Day.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        (await grain.Report()).Single().Status.ShouldBe(new DeviceStatus(world.Clock.GetUtcNow(), PrinterState.Out, null, null, "1.4"));
        world.Clock.Advance(world.Hall.DeviceSilence + TimeSpan.FromSeconds(1));
        await grain.Watch([Device()]);
        Told()[0].ShouldBe((DeviceTrouble.Silent, true));
    }

    [Fact]
    public async Task The_dispatcher_journals_an_alert_once_shows_it_and_clears_it()
    {
        var dispatcher = await world.StartAsync();
        await dispatcher.ReportDevices([Found(true)]);
        await dispatcher.ReportDevices([Found(true)]);
        var alert = (await dispatcher.Follow(null, 0)).Alerts.Single();
        (alert.Id, alert.Device, alert.Queue, alert.ReasonEn).ShouldBe(("d1", Kiosk, null, "Kiosk kiosk-1 is out of paper; put in a new roll."));
        (await dispatcher.AcknowledgeAlert(DispatcherWorld.By("seen"), "d1")).Value.ShouldNotBeNull().AcknowledgedBy.ShouldBe("supervisor:s1");
        await dispatcher.ReportDevices([Found(false)]);
        (await world.StoredAsync()).ShouldBe(["device-alert-raised", "alert-acknowledged", "device-alert-cleared"]);
        var again = await world.StartAsync();
        (await again.Follow(null, 0)).Alerts.Single().ClearedZh.ShouldBe("取号机 kiosk-1 已恢复。");
    }

    [Fact]
    public async Task A_zone_that_lost_its_board_is_told_at_each_look_and_so_is_that_it_has_one_again()
    {
        var grain = Watch();
        await grain.Watch([ScreenDevice()]);
        Lost().ShouldBeEmpty("no zone ever had one");
        await grain.Beat(Screen, On);
        world.Clock.Advance(world.Hall.DeviceSilence + TimeSpan.FromSeconds(1));
        await grain.Watch([ScreenDevice()]);
        await grain.Watch([ScreenDevice()]);
        await grain.Beat(Screen, On);
        await grain.Watch([ScreenDevice()]);
        Lost().ShouldBe([false, true, true, false, false]);
    }

    [Fact]
    public async Task An_activation_that_did_not_see_a_zone_lost_tells_that_it_has_its_board_again()
    {
        var grain = Watch();
        await grain.Watch([ScreenDevice()]);
        await grain.Beat(Screen, On);
        world.Clock.Advance(world.Hall.DeviceSilence + TimeSpan.FromSeconds(1));
        await grain.Watch([ScreenDevice()]);
        var next = Watch();
        await next.Watch([ScreenDevice()]);
        Lost()[^1].ShouldBeTrue("nothing is known of it");
        await next.Beat(Screen, On);
        Lost()[^1].ShouldBeFalse();
    }

    [Fact]
    public async Task A_kiosks_screen_shows_no_board()
    {
        var grain = Watch();
        await grain.Watch([Device(), ScreenDevice()]);
        await grain.Beat(Kiosk, On);
        (await grain.LiveZones()).ShouldBeEmpty();
        await grain.Beat(Screen, On);
        (await grain.LiveZones()).ShouldNotBeEmpty();
        world.Clock.Advance(world.Hall.DeviceSilence + TimeSpan.FromSeconds(1));
        await grain.Beat(Kiosk, On);
        Lost()[^1].ShouldBeTrue();
    }

    [Fact]
    public async Task Who_has_just_enrolled_is_given_a_full_interval()
    {
        var grain = Watch();
        await grain.Watch([]);
        world.Clock.Advance(world.Hall.DeviceSilence + TimeSpan.FromSeconds(1));
        var enrolled = Device() with { EnrolledAt = world.Clock.GetUtcNow() };
        await grain.Watch([enrolled]);
        Told().ShouldBe([(DeviceTrouble.Silent, false)]);
        world.Clock.Advance(world.Hall.DeviceSilence + TimeSpan.FromSeconds(1));
        await grain.Watch([enrolled]);
        Told().ShouldBe([(DeviceTrouble.Silent, true)]);
    }

    private static DeviceFinding Found(bool isFound) => new(Kiosk, DeviceKind.Kiosk, DeviceTrouble.PrinterOut, isFound);

    private DeviceView Device() => new(world.Hall.Id, Kiosk, DeviceKind.Kiosk, LongAgo, null, LongAgo, null, null, 1);

    private DeviceView ScreenDevice() => Device() with { Device = Screen, Kind = DeviceKind.Display };

    private bool[] Lost() =>
        [.. world.Sent.Where(x => x.Method == nameof(IDispatcherGrain.ReportLostZones)).Select(x => ((ImmutableArray<string>)x.Argument!).Length > 0)];

    private DevicesGrain Watch() => new(
        FakeContext.Create(world.Hall.Id.Value), RecordingFactory.Create(world.Sent), new OneHall(world.Hall), world.Clock);

    private (DeviceTrouble, bool)[] Told() =>
        [.. ((ImmutableArray<DeviceFinding>)world.Sent.Last(x => x.Method == nameof(IDispatcherGrain.ReportDevices)).Argument!).Select(x => (x.Trouble, x.IsFound))];
}
