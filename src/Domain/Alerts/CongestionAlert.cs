using Queueing.Domain.Identities;

namespace Queueing.Domain.Alerts;

/// <summary>A congestion alert (预警); at most one is open for a queue.</summary>
/// <param name="Id">Its identity within the hall-day.</param>
/// <param name="Queue">The queue.</param>
/// <param name="Level">1 congested, 2 beyond the target wait as well, 3 escalated; never falls while open.</param>
/// <param name="Measures">The numbers at the last change of level.</param>
/// <param name="RaisedAt">When it was raised.</param>
/// <param name="AcknowledgedAt">When it was acknowledged, or null.</param>
/// <param name="AcknowledgedBy">By whom, or null.</param>
/// <param name="ClearedAt">When it was cleared, or null while open.</param>
/// <param name="ClearedWith">The numbers it was cleared on, or null while open.</param>
public sealed record CongestionAlert(
    string Id,
    QueueId Queue,
    int Level,
    CongestionMeasures Measures,
    DateTimeOffset RaisedAt,
    DateTimeOffset? AcknowledgedAt,
    string? AcknowledgedBy,
    DateTimeOffset? ClearedAt,
    CongestionMeasures? ClearedWith)
{
    /// <summary>Gets when <see cref="Measures"/> were taken: when it was raised, or when its level changed last.</summary>
    public DateTimeOffset MeasuredAt { get; init; } = RaisedAt;

    /// <summary>Gets a value indicating whether it stands.</summary>
    public bool IsOpen => ClearedAt is null;
}
