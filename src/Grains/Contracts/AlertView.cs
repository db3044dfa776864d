using Queueing.Domain.Identities;

namespace Queueing.Grains.Contracts;

/// <summary>An alert: of congestion, at most one open for a queue; or about a device, at most one open for each trouble.</summary>
/// <param name="Id">Its identity within the hall-day, <c>a1</c>, <c>a2</c>, …; about a device <c>d1</c>, <c>d2</c>, ….</param>
/// <param name="Queue">The queue; null about a device.</param>
/// <param name="Level">1 congested, 2 oldest wait beyond the target as well, 3 escalated: no help found or not acknowledged.</param>
/// <param name="Pressure">The pressure at the last change of level: expected delay ÷ target.</param>
/// <param name="Waiting">Tickets in line then.</param>
/// <param name="OldestWait">The longest wait then.</param>
/// <param name="RaisedAt">When it was raised.</param>
/// <param name="AcknowledgedAt">When a supervisor acknowledged it, or null.</param>
/// <param name="AcknowledgedBy">Who did, or null.</param>
/// <param name="ClearedAt">When it was cleared, or null while it stands.</param>
/// <param name="ReasonZh">Why, in Chinese.</param>
/// <param name="ReasonEn">Why, in English.</param>
/// <param name="ClearedZh">Why it was cleared, in Chinese, or null.</param>
/// <param name="ClearedEn">Why it was cleared, in English, or null.</param>
/// <param name="Device">The device, of an alert about one; otherwise null.</param>
[GenerateSerializer, Alias("queueing.alert"), Immutable]
public sealed record AlertView(
    [property: Id(0)] string Id,
    [property: Id(1)] QueueId? Queue,
    [property: Id(2)] int Level,
    [property: Id(3)] double Pressure,
    [property: Id(4)] int Waiting,
    [property: Id(5)] TimeSpan OldestWait,
    [property: Id(6)] DateTimeOffset RaisedAt,
    [property: Id(7)] DateTimeOffset? AcknowledgedAt,
    [property: Id(8)] string? AcknowledgedBy,
    [property: Id(9)] DateTimeOffset? ClearedAt,
    [property: Id(10)] string ReasonZh,
    [property: Id(11)] string ReasonEn,
    [property: Id(12)] string? ClearedZh = null,
    [property: Id(13)] string? ClearedEn = null,
    [property: Id(14)] DeviceId? Device = null);
