using Queueing.Domain.Access;
using Queueing.Domain.Devices;
using Queueing.Domain.Dispatch;
using Queueing.Domain.Dispatch.Events;
using Queueing.Domain.Halls;
using Queueing.Domain.Tests.Halls;

namespace Queueing.Domain.Tests.Devices;

/// <summary>What is known of devices, and what is said of it. The hall has sessions from nine to twelve and from one to five.</summary>
public sealed class DeviceWatchTests
{
    private static readonly Hall Hall = HallFiles.Parse(HallFiles.Broken("\"dayTurnsAt\": \"04:00\",", "\"dayTurnsAt\": \"04:00\", \"deviceSilenceSeconds\": 60,"));
    private static readonly DateTimeOffset Ten = new(2025, 11, 10, 10, 0, 0, TimeSpan.FromHours(8));

    private readonly DeviceWatch watch = new(Hall);
    private readonly DispatcherState state = new(new FloorPlan(Hall));
    private DateTimeOffset now = Ten;

    [Fact]
    public void Silence_is_two_minutes_unless_the_hall_says_otherwise()
    {
        HallFiles.Parse(HallFiles.Minimal).DeviceSilence.ShouldBe(TimeSpan.FromMinutes(2));
        (Hall.DeviceSilence, Hall.With().DeviceSilence).ShouldBe((TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1)));
    }

    [Fact]
    public void Who_begins_to_watch_calls_nobody_silent_before_a_full_interval_has_passed()
    {
        Look().ShouldBeEmpty();
        Wait(60);
        Look().ShouldBeEmpty("the interval is not over");
        Wait(1);
        Look().ShouldBe(["kiosk-1 Silent"]);
    }

    [Fact]
    public void A_silent_device_is_alerted_once_and_the_alert_goes_when_it_is_heard()
    {
        Look();
        Beat();
        Wait(61);
        Look().ShouldBe(["kiosk-1 Silent"]);
        Wait(61);
        Look();
        state.DeviceAlerts.All.Count.ShouldBe(1);
        Beat();
        Look().ShouldBeEmpty();
        Wait(61);
        Look().ShouldBe(["kiosk-1 Silent"]);
        state.DeviceAlerts.All.Select(x => (x.Id, x.IsOpen)).ShouldBe([("d1", false), ("d2", true)]);
    }

    [Fact]
    public void Whoever_asks_for_anything_is_heard_of()
    {
        Look();
        Wait(100);
        Look(seen: now.AddSeconds(-5)).ShouldBeEmpty();
    }

    [Fact]
    public void What_was_heard_last_counts_a_beat_or_a_request()
    {
        Look();
        Beat();
        Wait(100);
        Look(seen: now.AddSeconds(-5)).ShouldBeEmpty("the request came after the beat");
        Beat();
        Wait(30);
        Look(seen: now.AddSeconds(-100)).ShouldBeEmpty("the beat came after the request");
        Wait(31);
        Look(seen: now.AddSeconds(-131)).ShouldBe(["kiosk-1 Silent"]);
    }

    [Fact]
    public void Troubles_found_together_have_identities_one_after_the_other()
    {
        Beat(PrinterState.Out);
        watch.Beat(new("kiosk-2"), new DeviceStatus(now, PrinterState.Jammed, null, null, null));
        Fold(watch.Look([Device(), new WatchedDevice(new("kiosk-2"), DeviceKind.Kiosk, true, null)], now));
        state.DeviceAlerts.All.Select(x => (x.Id, x.Device.Value)).ShouldBe([("d1", "kiosk-1"), ("d2", "kiosk-2")]);
    }

    [Fact]
    public void While_one_queue_is_open_devices_are_expected_and_on_the_next_day_too()
    {
        var half = HallFiles.Parse(HallFiles.Minimal
            .Replace("\"expectedPerDay\": 40, \"schedule\": \"usual\"", "\"schedule\": \"short\"", StringComparison.Ordinal)
            .Replace("\"schedules\": [", "\"schedules\": [ { \"name\": \"short\", \"days\": { \"mon\": [\"14:00-15:00\"] } },", StringComparison.Ordinal));
        var guard = new DeviceWatch(half);
        foreach (var time in new[] { Ten, Ten.AddDays(1) })
        {
            guard.Look([Device()], time);
            guard.Look([Device()], time.AddSeconds(121)).Where(x => x.IsFound).Select(x => x.Trouble).ShouldBe([DeviceTrouble.Silent]);
            guard.Look([Device()], time.AddHours(9)).ShouldNotContain(x => x.IsFound, "it is closed");
        }
    }

    [Theory]
    [InlineData(PrinterState.Out, "kiosk-1 PrinterOut")]
    [InlineData(PrinterState.Jammed, "kiosk-1 PrinterJammed")]
    [InlineData(PrinterState.Low, null)]
    [InlineData(null, null)]
    public void A_printer_that_prints_nothing_is_alerted_until_it_does(PrinterState? printer, string? alert)
    {
        Beat(printer);
        Look().ShouldBe(alert is null ? [] : [alert]);
        Beat(PrinterState.Ok);
        Look().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(ScreenState.Off, "kiosk-1 ScreenOff")]
    [InlineData(ScreenState.On, null)]
    [InlineData(null, null)]
    public void A_screen_that_says_it_is_off_is_alerted_until_it_is_on(ScreenState? screen, string? alert)
    {
        Says(screen: screen);
        Look().ShouldBe(alert is null ? [] : [alert]);
        Says(screen: ScreenState.On);
        Look().ShouldBeEmpty();
    }

    [Fact]
    public void Of_what_a_beat_does_not_speak_nothing_is_found_and_what_was_said_last_goes_on()
    {
        Says(PrinterState.Out);
        Look().ShouldBe(["kiosk-1 PrinterOut"]);
        Says(screen: ScreenState.Off, zone: "B");
        Look().ShouldBe(["kiosk-1 PrinterOut", "kiosk-1 ScreenOff"], "the page speaks of the screen alone");
        watch.Beat(new("kiosk-1"), new DeviceStatus(now, PrinterState.Ok, null, null, "1.4"));
        Look().ShouldBe(["kiosk-1 ScreenOff"]);
        Says(screen: ScreenState.On);
        Look().ShouldBeEmpty();
        watch.StatusOf(new("kiosk-1")).ShouldBe(new DeviceStatus(now, PrinterState.Ok, ScreenState.On, null, "1.4"), "whose board it shows is said with the screen");
    }

    [Fact]
    public void A_screen_goes_on_showing_its_zone_when_a_beat_speaks_of_nothing()
    {
        Show("screen-1", ScreenState.On, "B", now);
        watch.Beat(new("screen-1"), new DeviceStatus(now.AddSeconds(50), null, null, null, null));
        watch.LiveZones(now.AddSeconds(100)).ShouldBe(["B"]);
    }

    [Fact]
    public void What_is_not_known_after_a_restart_clears_no_alert()
    {
        Beat(PrinterState.Out);
        Look();
        var restarted = new DeviceWatch(Hall);
        Fold(restarted.Look([Device()], now));
        Open().ShouldBe(["kiosk-1 PrinterOut"]);
        restarted.Beat(new("kiosk-1"), new DeviceStatus(now, null, ScreenState.On, null, null));
        Fold(restarted.Look([Device()], now));
        Open().ShouldBe(["kiosk-1 PrinterOut"], "it has said that it is there, and nothing of its printer");
    }

    [Fact]
    public void Outside_the_sessions_nobody_is_expected_and_at_opening_an_interval_begins()
    {
        now = Ten.AddHours(2.5);
        Beat();
        Wait(600);
        Look().ShouldBeEmpty();
        now = Ten.AddHours(3).AddSeconds(1);
        Look().ShouldBeEmpty();
        Wait(61);
        Look().ShouldBe(["kiosk-1 Silent"]);
    }

    [Fact]
    public void A_revoked_device_has_no_troubles()
    {
        Beat(PrinterState.Out);
        Look();
        Look(expected: false).ShouldBeEmpty();
        Look().ShouldBeEmpty("it has enrolled anew, and said nothing yet");
    }

    [Fact]
    public void A_zone_is_live_while_a_screen_that_is_on_shows_it()
    {
        watch.LiveZones(now).ShouldBeEmpty();
        Show("screen-1", ScreenState.On, "B", now);
        Show("screen-2", ScreenState.Off, "A", now);
        watch.Beat(new("kiosk-1"), new DeviceStatus(now, null, ScreenState.On, null, null));
        watch.LiveZones(now).ShouldBe(["B"], "a kiosk shows no board");
        Show("screen-3", ScreenState.On, null, now.AddSeconds(30));
        watch.LiveZones(now.AddSeconds(80)).ShouldBe(["A", "B"]);
        watch.LiveZones(now.AddSeconds(91)).ShouldBeEmpty();
    }

    [Fact]
    public void A_screen_that_turns_out_to_be_a_kiosk_s_has_lost_no_zone()
    {
        watch.Beat(new("kiosk-1"), new DeviceStatus(now, null, ScreenState.On, null, null));
        watch.Look([], now);
        watch.LiveZones(now).ShouldBe(["A", "B"], "nobody has heard of its enrolment");
        watch.Look([Device()], now);
        watch.LiveZones(now).ShouldBeEmpty();
        watch.LostZones(now).ShouldBeEmpty();
        watch.HasShown.ShouldBeTrue("that nothing is lost is told, whatever was told before");
    }

    [Fact]
    public void A_zone_is_lost_when_it_had_a_board_and_has_none()
    {
        watch.LostZones(now).ShouldBeEmpty("who never had one has lost none");
        Show("screen-1", ScreenState.On, "B", now);
        watch.LostZones(now.AddSeconds(60)).ShouldBeEmpty();
        watch.LostZones(now.AddSeconds(61)).ShouldBe(["B"]);
        Show("screen-1", ScreenState.Off, "B", now.AddSeconds(95));
        watch.LostZones(now.AddSeconds(95)).ShouldBe(["B"], "a dark screen shows nothing");
        Show("screen-2", ScreenState.On, null, now.AddSeconds(96));
        watch.LostZones(now.AddSeconds(96)).ShouldBeEmpty("a board of the whole hall shows all zones");
        watch.LostZones(now.AddSeconds(200)).ShouldBe(["A", "B"], "and takes all of them with it");
    }

    [Fact]
    public void Windows_of_a_lost_zone_can_be_seen_again_from_when_it_is_back()
    {
        var sights = new ZoneSights(Hall);
        sights.Take(["B"], now);
        sights.Windows.ShouldAllBe(x => x.Value == null);
        sights.Take(["B"], now.AddSeconds(5));
        sights.Take([], now.AddSeconds(10));
        sights.Take([], now.AddSeconds(20));
        sights.Windows.Select(x => x.Value).Distinct().ShouldBe([now.AddSeconds(10)]);
        var seen = new Queueing.Domain.Queues.Sights(sights.Windows);
        var window = sights.Windows[0].Key;
        seen.Since(window, now).ShouldBe(now.AddSeconds(10));
        seen.Since(window, now.AddMinutes(1)).ShouldBe(now.AddMinutes(1), "the system was up again later than the board");
        seen.Since(new("elsewhere"), now).ShouldBe(now);
    }

    [Fact]
    public void An_alert_is_put_into_words_in_both_languages()
    {
        var alert = new DeviceAlert("d1", new("kiosk-1"), DeviceKind.Kiosk, DeviceTrouble.PrinterOut, Ten);
        DeviceText.Raised(alert).ShouldBe(new LocalizedText("取号机 kiosk-1 打印纸已用完，请换纸。", "Kiosk kiosk-1 is out of paper; put in a new roll."));
        DeviceText.Raised(alert with { Kind = DeviceKind.Display, Trouble = DeviceTrouble.Silent })
            .ShouldBe(new LocalizedText("显示屏 kiosk-1 没有响应，请查看设备和网络。", "Screen kiosk-1 does not answer; look at it and its network."));
        DeviceText.Raised(alert with { Trouble = DeviceTrouble.PrinterJammed })
            .ShouldBe(new LocalizedText("取号机 kiosk-1 打印机卡纸，请处理。", "Kiosk kiosk-1 has a paper jam; clear it."));
        DeviceText.Raised(alert with { Kind = DeviceKind.Display, Trouble = DeviceTrouble.ScreenOff })
            .ShouldBe(new LocalizedText("显示屏 kiosk-1 屏幕未正常显示，请查看。", "Screen kiosk-1 shows nothing, or something else; look at its screen."));
        DeviceText.Cleared(alert).ShouldBe(new LocalizedText("取号机 kiosk-1 已恢复。", "Kiosk kiosk-1 is in order again."));
    }

    private static WatchedDevice Device(bool expected = true, DateTimeOffset? seen = null) => new(new("kiosk-1"), DeviceKind.Kiosk, expected, seen);

    private void Says(PrinterState? printer = null, ScreenState? screen = null, string? zone = null) =>
        watch.Beat(new("kiosk-1"), new DeviceStatus(now, printer, screen, zone, null));

    private void Beat(PrinterState? printer = PrinterState.Ok) => watch.Beat(new("kiosk-1"), new DeviceStatus(now, printer, null, null, null));

    private void Show(string screen, ScreenState state, string? zone, DateTimeOffset at)
    {
        watch.Beat(new(screen), new DeviceStatus(at, null, state, zone, null));
        watch.Look([Device(), .. Enumerable.Range(1, 3).Select(x => new WatchedDevice(new($"screen-{x}"), DeviceKind.Display, true, null))], at);
    }

    private void Wait(int seconds) => now = now.AddSeconds(seconds);

    private string[] Look(bool expected = true, DateTimeOffset? seen = null)
    {
        Fold(watch.Look([Device(expected, seen)], now));
        return Open();
    }

    private void Fold(System.Collections.Immutable.ImmutableArray<DeviceFinding> findings)
    {
        foreach (var e in DeviceAlertDecisions.Judge(state, findings, now).Events)
        {
            e.By.ShouldBe(DispatcherEvent.Policy);
            state.Apply(e);
        }
    }

    private string[] Open() => [.. state.DeviceAlerts.All.Where(x => x.IsOpen).Select(x => $"{x.Device} {x.Trouble}")];
}
