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
    private readonly DispatcherWorld world = new();

    [Fact]
    public async Task What_is_found_is_told_to_the_days_dispatcher_at_each_heartbeat_and_look()
    {
        var grain = Watch();
        await grain.Watch([Device()]);
        world.Sent.ShouldBeEmpty("nothing is known of it yet");
        await grain.Beat(Kiosk, new DeviceStatus(default, PrinterState.Out, null, null, "1.4"));
        Told().ShouldBe([(DeviceTrouble.Silent, false), (DeviceTrouble.PrinterOut, true), (DeviceTrouble.PrinterJammed, false)]);
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
        await grain.Beat(new("screen-1"), new DeviceStatus(default, null, ScreenState.On, null, null));
        world.Sent.ShouldNotContain(x => x.Method == nameof(IDispatcherGrain.ReportLostZones));
        world.Clock.Advance(world.Hall.DeviceSilence + TimeSpan.FromSeconds(1));
        await grain.Watch([]);
        await grain.Watch([]);
        await grain.Beat(new("screen-1"), new DeviceStatus(default, null, ScreenState.On, null, null));
        await grain.Watch([]);
        world.Sent.Where(x => x.Method == nameof(IDispatcherGrain.ReportLostZones)).Select(x => ((ImmutableArray<string>)x.Argument!).Length > 0)
            .ShouldBe([true, true, false, false]);
    }

    private static DeviceFinding Found(bool isFound) => new(Kiosk, DeviceKind.Kiosk, DeviceTrouble.PrinterOut, isFound);

    private DeviceView Device() => new(
        world.Hall.Id, Kiosk, DeviceKind.Kiosk, world.Clock.GetUtcNow(), null, world.Clock.GetUtcNow(), null, null, 1);

    private DevicesGrain Watch() => new(
        FakeContext.Create(world.Hall.Id.Value), RecordingFactory.Create(world.Sent), new OneHall(world.Hall), world.Clock);

    private (DeviceTrouble, bool)[] Told() =>
        [.. ((ImmutableArray<DeviceFinding>)world.Sent[^1].Argument!).Select(x => (x.Trouble, x.IsFound))];
}
