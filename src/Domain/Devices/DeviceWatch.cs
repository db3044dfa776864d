using System.Collections.Immutable;
using Queueing.Domain.Access;
using Queueing.Domain.Calendar;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;

namespace Queueing.Domain.Devices;

/// <summary>
/// Watches over a hall's devices while a session is open. Kept in memory: whoever begins to watch, after a restart or at opening,
/// lets a full interval pass before anybody counts as silent. Not thread-safe.
/// </summary>
/// <param name="hall">The hall.</param>
public sealed class DeviceWatch(Hall hall)
{
    private readonly Dictionary<DeviceId, DeviceStatus> beats = [];
    private readonly HashSet<DeviceId> kiosks = [];
    private readonly Dictionary<DeviceId, HashSet<string>> everShown = [];
    private HallDaySchedule? day;
    private DateTimeOffset? since;

    /// <summary>Gets a value indicating whether any zone had a board since the watch began.</summary>
    public bool HasShown { get; private set; }

    /// <summary>Takes a heartbeat. Of what it does not speak of, what was said last goes on: a kiosk's page knows nothing of the printer.</summary>
    /// <param name="device">The device.</param>
    /// <param name="status">What it says.</param>
    public void Beat(DeviceId device, DeviceStatus status)
    {
        ArgumentNullException.ThrowIfNull(status);
        var before = StatusOf(device);
        beats[device] = status with
        {
            Printer = status.Printer ?? before?.Printer,
            Screen = status.Screen ?? before?.Screen,
            Zone = status.Screen is null && before?.Screen is not null ? before.Zone : status.Zone,
            Version = status.Version ?? before?.Version,
        };
    }

    /// <summary>Finds what a device said last of each.</summary>
    /// <param name="device">The device.</param>
    /// <returns>Its status; null when it said nothing since the watch began.</returns>
    public DeviceStatus? StatusOf(DeviceId device) => beats.GetValueOrDefault(device);

    /// <summary>Looks at all devices.</summary>
    /// <param name="devices">The hall's devices.</param>
    /// <param name="now">The hall's time.</param>
    /// <returns>What is known of each.</returns>
    public ImmutableArray<DeviceFinding> Look(IEnumerable<WatchedDevice> devices, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(devices);
        since = IsOpen(now) ? since ?? now : null;
        var findings = ImmutableArray.CreateBuilder<DeviceFinding>();
        kiosks.Clear();
        foreach (var device in devices)
        {
            if (device.Kind == DeviceKind.Kiosk)
            {
                kiosks.Add(device.Id);
            }

            if (!device.IsExpected)
            {
                // What it said before counts no more once it enrols anew.
                beats.Remove(device.Id);
            }

            foreach (var trouble in Enum.GetValues<DeviceTrouble>())
            {
                if (Has(device, trouble, now) is { } found)
                {
                    findings.Add(new DeviceFinding(device.Id, device.Kind, trouble, found));
                }
            }
        }

        Remember(now);
        return findings.DrainToImmutable();
    }

    /// <summary>Tells which zones have a screen that shows their board. A kiosk's screen is on too, and shows none; who is not enrolled is no kiosk.</summary>
    /// <param name="now">The hall's time.</param>
    /// <returns>The zones in alphabetical order.</returns>
    public ImmutableArray<string> LiveZones(DateTimeOffset now) =>
        [.. Boards(now).SelectMany(x => ZonesOf(x.Value)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Tells which zones had a screen that shows their board since the watch began, and have none now.</summary>
    /// <param name="now">The hall's time.</param>
    /// <returns>The zones in alphabetical order.</returns>
    public ImmutableArray<string> LostZones(DateTimeOffset now) =>
        [.. everShown.Where(x => !kiosks.Contains(x.Key)).SelectMany(x => x.Value).Except(LiveZones(now), StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Each screen by itself: one may turn out to be a kiosk's only when its enrolment is heard of.</summary>
    private void Remember(DateTimeOffset now)
    {
        foreach (var (device, status) in Boards(now))
        {
            HasShown = true;
            if (!everShown.TryGetValue(device, out var zones))
            {
                everShown.Add(device, zones = new(StringComparer.Ordinal));
            }

            zones.UnionWith(ZonesOf(status));
        }
    }

    private IEnumerable<KeyValuePair<DeviceId, DeviceStatus>> Boards(DateTimeOffset now) =>
        beats.Where(x => !kiosks.Contains(x.Key) && x.Value.Screen is ScreenState.On && IsFresh(x.Value.At, now));

    private IEnumerable<string> ZonesOf(DeviceStatus status) => hall.Windows.Select(x => x.Zone).Where(x => status.Zone is null || status.Zone == x);

    private bool? Has(WatchedDevice device, DeviceTrouble trouble, DateTimeOffset now)
    {
        if (!device.IsExpected)
        {
            return false;
        }

        var status = StatusOf(device.Id);
        return trouble switch
        {
            DeviceTrouble.Silent => IsSilent(device.LastSeenAt > status?.At ? device.LastSeenAt : status?.At ?? device.LastSeenAt, now),
            DeviceTrouble.PrinterOut => status?.Printer is { } printer ? printer is PrinterState.Out : null,
            DeviceTrouble.PrinterJammed => status?.Printer is { } printer ? printer is PrinterState.Jammed : null,
            _ => status?.Screen is { } screen ? screen is ScreenState.Off : null,
        };
    }

    private bool? IsSilent(DateTimeOffset? heard, DateTimeOffset now) =>
        heard is { } at && IsFresh(at, now) ? false
        : since is { } from && !IsFresh(from, now) ? true
        : null;

    private bool IsFresh(DateTimeOffset at, DateTimeOffset now) => now - at <= hall.DeviceSilence;

    private bool IsOpen(DateTimeOffset now)
    {
        if (day is null || now < day.Begins || now >= day.Ends)
        {
            day = HallDaySchedule.Of(hall, BusinessDay.Of(hall, now).Date);
        }

        return day.Queues.Any(x => x.PhaseAt(now) is DayPhase.Open);
    }
}
