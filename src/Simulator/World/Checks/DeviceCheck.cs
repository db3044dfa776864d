using Queueing.Domain.Calendar;
using Queueing.Domain.Devices;
using Queueing.Domain.Dispatch.Events;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Tickets.Events;

namespace Queueing.Simulator.World.Checks;

/// <summary>
/// Whoever must look after a device is called, once, and told when it is well (decision 0025): a silent one in the hours, after the
/// hall's time of silence and no sooner; a printer that prints nothing, as soon as it says so. Nobody is called to one that has
/// answered all the time. Nobody is missed where no board can be seen.
/// </summary>
internal sealed class DeviceCheck(JournalFacts facts, Hall hall, HallDaySchedule schedule) : FactCheck("devices", facts)
{
    /// <summary>More than reports take, and than clocks are apart when nothing fails.</summary>
    private static readonly TimeSpan OnItsWay = TimeSpan.FromSeconds(5);

    private static readonly DeviceTrouble[] Troubles = Enum.GetValues<DeviceTrouble>();

    private readonly Dictionary<DeviceId, ModelDevice> devices = [];
    private readonly Dictionary<DeviceId, DateTimeOffset> heard = [];
    private readonly Dictionary<DeviceId, DateTimeOffset> listed = [];
    private readonly Dictionary<DeviceId, DateTimeOffset> revoked = [];
    private readonly Standing standing = new();
    private TimeSpan wasCalm;
    private TimeSpan wasShown;

    /// <summary>Gets how long it takes until a device has said how it is, whatever was lost before.</summary>
    private TimeSpan Told => (hall.DeviceSilence / 2) + Healed;

    public override void Stands(ModelDevice device, DateTimeOffset at)
    {
        if (!device.IsExpected && devices.GetValueOrDefault(device.Id) is { IsExpected: true })
        {
            revoked[device.Id] = at;
        }

        devices[device.Id] = device;
        Note(at);
    }

    public override void Beats(DeviceId device, DateTimeOffset at) => heard[device] = at;

    public override void Asks(DeviceId device, DateTimeOffset at) => listed[device] = at;

    public override void Looked(DateTimeOffset now, TimeSpan calm)
    {
        if (devices.Count == 0)
        {
            return;
        }

        wasCalm = calm;
        Note(now);
        foreach (var device in devices.Values)
        {
            foreach (var trouble in Troubles)
            {
                var (has, isOpen, within) = (device.Has(trouble), Open(Facts.Floor.Last, device.Id, trouble) is not null, Within(trouble));
                var missed = For("missed", device, trouble, has is true && !isOpen && (trouble != DeviceTrouble.Silent || IsExpecting(now)), now);
                Require(calm < within || missed < within, $"{device} has the trouble {trouble}, and no alert stands, for {missed}");
                var left = For("left", device, trouble, has is false && isOpen, now);
                Require(calm < Told || left < Told, $"{device} has no trouble {trouble}, and an alert stands, for {left}");
            }
        }
    }

    protected override void Look(Fact fact)
    {
        switch (fact.Event)
        {
            case DeviceAlertRaised x:
                Require(Open(fact.FloorBefore!, x.Device, x.Trouble) is null && !fact.FloorBefore!.DeviceAlerts.ContainsKey(x.Alert), $"{fact} while {Open(fact.FloorBefore!, x.Device, x.Trouble)} stands, or was raised before");
                var raised = devices.GetValueOrDefault(x.Device);
                Require(raised is not null && raised.Kind == x.Kind, $"{fact} is about {raised}");
                var well = For("well", raised, x.Trouble, raised.Has(x.Trouble) is false, fact.Seen);
                Require(wasCalm < Told || well < Told, $"{fact}, and {raised} has been well for {well}");
                if (x.Trouble == DeviceTrouble.Silent && wasCalm > Settled)
                {
                    RequireSilent(fact, raised);
                }

                break;
            case DeviceAlertCleared x:
                var alert = fact.FloorBefore!.DeviceAlerts.GetValueOrDefault(x.Alert);
                Require(alert is { IsCleared: false }, $"{fact} is about {alert?.ToString() ?? "an alert that nobody raised"}");
                var cleared = devices[alert!.Device];
                var within = Within(alert.Trouble);
                var ill = For("ill", cleared, alert.Trouble, cleared.Has(alert.Trouble) is true, fact.Seen);
                Require(wasCalm < within || ill < within, $"{fact}, and {cleared} has had that trouble for {ill}");
                var unknown = For("unknown", cleared, alert.Trouble, cleared.Has(alert.Trouble) is null, fact.Seen);
                Require(wasCalm < Told || unknown < Told, $"{fact}, and {cleared} has said nothing for {unknown}");
                break;
            case AlertAcknowledged x when !fact.FloorBefore!.Alerts.ContainsKey(x.Alert):
                Require(fact.FloorBefore.DeviceAlerts.GetValueOrDefault(x.Alert) is { IsAcknowledged: false }, $"{fact} was acknowledged before, or nobody raised it");
                break;
            case TicketMissed { Timed: true } when devices.Count > 0:
                // Whoever watches has heard that there was a board, and that there is none.
                var dark = standing.For("dark", string.Empty, !IsShown(), fact.Seen);
                Require(
                    dark < hall.DeviceSilence + Settled || wasCalm < dark + Told || wasShown < Told,
                    $"{fact}, where no board has been seen for {dark}");
                break;
        }
    }

    private static ModelDeviceAlert? Open(ModelFloor floor, DeviceId device, DeviceTrouble trouble) =>
        floor.DeviceAlerts.Values.FirstOrDefault(x => !x.IsCleared && x.Device == device && x.Trouble == trouble);

    /// <summary>A time of silence after the last word, the opening and the enrolment.</summary>
    private void RequireSilent(Fact fact, ModelDevice device)
    {
        var least = hall.DeviceSilence - OnItsWay;
        var silent = heard.TryGetValue(device.Id, out var beat) ? fact.Seen - beat : TimeSpan.MaxValue;
        Require(silent > wasCalm || silent > least, $"{fact}, and it was heard {silent} ago");
        var idle = listed.TryGetValue(device.Id, out var asked) ? fact.Seen - asked : TimeSpan.MaxValue;
        Require(idle > wasCalm || idle > least || idle < Healed, $"{fact}, and it asked for something {idle} ago");
        Require(IsExpecting(fact.Seen - OnItsWay) && IsExpecting(fact.Seen - least), $"{fact}, and nobody is expected, or not for long");
        var enrolled = standing.For("enrolled", device.Id.Value, device.IsExpected, fact.Seen);
        var isUntold = revoked.TryGetValue(device.Id, out var since) && fact.Seen - since < Healed;
        Require(enrolled > least || isUntold, $"{fact}, and it was enrolled {enrolled} ago");
    }

    private TimeSpan Within(DeviceTrouble trouble) => trouble == DeviceTrouble.Silent ? hall.DeviceSilence + Settled : Told;

    private bool IsExpecting(DateTimeOffset at) => schedule.Queues.Any(x => x.PhaseAt(at) is DayPhase.Open);

    private bool IsShown() => devices.Values.Any(x => x.ShowsBoard);

    private TimeSpan For(string what, ModelDevice device, DeviceTrouble trouble, bool isSo, DateTimeOffset now) =>
        standing.For((what, device.Id.Value, trouble.ToString()), isSo, now);

    private void Note(DateTimeOffset now)
    {
        foreach (var device in devices.Values)
        {
            standing.For("enrolled", device.Id.Value, device.IsExpected, now);
            foreach (var trouble in Troubles)
            {
                For("well", device, trouble, device.Has(trouble) is false, now);
                For("ill", device, trouble, device.Has(trouble) is true, now);
                For("unknown", device, trouble, device.Has(trouble) is null, now);
            }
        }

        standing.For("dark", string.Empty, !IsShown(), now);
        var shown = standing.For("shown", string.Empty, IsShown(), now);
        wasShown = IsShown() ? shown : wasShown;
    }
}
