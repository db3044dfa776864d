using Queueing.Gateway.Halls;
using Queueing.Grains.Contracts;

namespace Queueing.Gateway.Floor;

/// <summary>An alert: of congestion in a queue, or about a device.</summary>
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
