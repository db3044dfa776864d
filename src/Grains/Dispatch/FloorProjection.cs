using Queueing.Domain.Alerts;
using Queueing.Domain.Devices;
using Queueing.Domain.Dispatch;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Tides;
using Queueing.Grains.Contracts;

namespace Queueing.Grains.Dispatch;

/// <summary>Shows the dispatcher's state as contracts; what has not changed since it was last shown is not put into words again.</summary>
internal sealed class FloorProjection
{
    private readonly Shown<CongestionAlert, AlertView> alerts = new(Alert);
    private readonly Shown<DeviceAlert, AlertView> deviceAlerts = new((_, alert) => Alert(alert));
    private readonly Shown<TidalEpisode, TideView> tides = new(Tide);

    public FloorView Floor(string epoch, long sequence, DispatcherState state, Pressures pressures)
    {
        var hall = state.View.Hall;
        return new FloorView(
            epoch,
            sequence,
            [.. hall.Queues.Select((queue, index) => Queue(state.View, pressures, queue, index))],
            [.. hall.Windows.Select((window, index) => new FloorWindow(
                window.Id, state.View.StateAt(index), state.View.OrderAt(index), state.View.HasObeyed(index), state.View.AimedAt(index)))],
            [.. hall.Staff.Select((member, index) => Staff(state, member, index))],
            [.. alerts.Of(hall, state.Alerts), .. deviceAlerts.Of(hall, state.DeviceAlerts.All)],
            tides.Of(hall, state.Tides));
    }

    public static TideView Tide(Hall hall, TidalEpisode tide)
    {
        var (begun, ended) = (TidalEpisodeText.Begun(hall, tide), TidalEpisodeText.Ended(hall, tide));
        return new TideView(
            tide.Id,
            tide.Window,
            tide.Clerk,
            tide.ForQueue,
            tide.Queues,
            tide.State.ToString(),
            tide.BySupervisor,
            tide.ProposedAt,
            tide.OpenedAt,
            tide.EndedAt,
            tide.Deadline,
            begun.Zh,
            begun.En,
            ended?.Zh,
            ended?.En);
    }

    /// <summary>Shows an alert that is there, of either kind.</summary>
    public static AlertView Alert(DispatcherState state, string alert) => state.DeviceAlerts.Find(alert) is { } device
        ? Alert(device)
        : Alert(state.View.Hall, state.FindAlert(alert)!);

    private static AlertView Alert(DeviceAlert alert)
    {
        var (raised, cleared) = (DeviceText.Raised(alert), alert.IsOpen ? null : DeviceText.Cleared(alert));
        return new AlertView(
            alert.Id,
            null,
            1,
            0,
            0,
            TimeSpan.Zero,
            alert.RaisedAt,
            alert.AcknowledgedAt,
            alert.AcknowledgedBy,
            alert.ClearedAt,
            raised.Zh,
            raised.En,
            cleared?.Zh,
            cleared?.En,
            alert.Device);
    }

    public static AlertView Alert(Hall hall, CongestionAlert alert) => new(
        alert.Id,
        alert.Queue,
        alert.Level,
        alert.Measures.Pressure,
        alert.Measures.Waiting,
        alert.Measures.OldestWait,
        alert.RaisedAt,
        alert.AcknowledgedAt,
        alert.AcknowledgedBy,
        alert.ClearedAt,
        CongestionText.InChinese(hall, alert.Queue, alert.Measures, alert.MeasuredAt),
        CongestionText.InEnglish(hall, alert.Queue, alert.Measures, alert.MeasuredAt),
        alert is { ClearedWith: { } zh, ClearedAt: { } over } ? CongestionText.InChinese(hall, alert.Queue, zh, over) : null,
        alert is { ClearedWith: { } en, ClearedAt: { } end } ? CongestionText.InEnglish(hall, alert.Queue, en, end) : null);

    private static QueueView Queue(HallView view, Pressures pressures, Queue queue, int index)
    {
        var summary = view.QueueAt(index);
        return new QueueView(
            queue.Id,
            summary?.Waiting ?? 0,
            TimeSpan.FromSeconds(pressures.OldestSeconds[index]),
            pressures.Now[index],
            pressures.Capacity[index],
            summary?.DrawnToday ?? 0,
            summary?.Completed ?? 0,
            summary?.MeanService ?? queue.ExpectedService);
    }

    public static StaffView Staff(DispatcherState state, StaffId person) =>
        Staff(state, state.View.Hall.Find(person)!, state.View.Plan.IndexOf(person));

    private static StaffView Staff(DispatcherState state, StaffMember member, int index)
    {
        var (where, window) = state.Whereabouts(index);
        return new StaffView(member.Id, where.ToString(), window < 0 ? null : state.View.Hall.Windows[window].Id);
    }
}
