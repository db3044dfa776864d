using Queueing.Gateway.Halls;
using Queueing.Grains.Contracts;

namespace Queueing.Gateway.Floor;

/// <summary>An alert: of congestion in a queue, or about a device.</summary>
/// <param name="AlertId">Its id within the day, such as a1; about a device, such as d1.</param>
/// <param name="Queue">The queue that is congested; null for an alert about a device.</param>
/// <param name="Level">1 congested, 2 the oldest wait beyond the target as well, 3 no help found or nobody took note.</param>
/// <param name="Pressure">The expected wait in shares of the target, at the last change of level.</param>
/// <param name="Waiting">How many waited then.</param>
/// <param name="OldestWaitSeconds">How long the first of them had waited then.</param>
/// <param name="RaisedAt">When it was raised.</param>
/// <param name="AcknowledgedAt">When a supervisor took note; null before.</param>
/// <param name="AcknowledgedBy">Who did; null before.</param>
/// <param name="ClearedAt">When it was over; null before.</param>
/// <param name="Reason">Why it was raised.</param>
/// <param name="ClearedReason">Why it is over; null before.</param>
/// <param name="Device">The device; null for an alert of congestion.</param>
internal sealed record AlertAnswer(
    string AlertId,
    string? Queue,
    int Level,
    double Pressure,
    int Waiting,
    double OldestWaitSeconds,
    DateTimeOffset RaisedAt,
    DateTimeOffset? AcknowledgedAt,
    string? AcknowledgedBy,
    DateTimeOffset? ClearedAt,
    TextAnswer Reason,
    TextAnswer? ClearedReason,
    string? Device)
{
    public static AlertAnswer Of(AlertView alert, TimeZoneInfo zone) => new(
        alert.Id,
        alert.Queue?.Value,
        alert.Level,
        alert.Pressure,
        alert.Waiting,
        alert.OldestWait.TotalSeconds,
        TimeZoneInfo.ConvertTime(alert.RaisedAt, zone),
        ZonedTime.In(alert.AcknowledgedAt, zone),
        alert.AcknowledgedBy,
        ZonedTime.In(alert.ClearedAt, zone),
        new TextAnswer(alert.ReasonZh, alert.ReasonEn),
        alert.ClearedZh is { } zh ? new TextAnswer(zh, alert.ClearedEn ?? zh) : null,
        alert.Device?.Value);
}
