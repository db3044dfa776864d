using Queueing.Domain.Access;
using Queueing.Domain.Identities;

namespace Queueing.Domain.Devices;

/// <summary>An alert about a device; at most one is open for a device and trouble.</summary>
/// <param name="Id">Its identity within the hall-day: <c>d1</c>, <c>d2</c>, ….</param>
/// <param name="Device">The device.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Trouble">The trouble.</param>
/// <param name="RaisedAt">When it was raised.</param>
/// <param name="AcknowledgedAt">When it was acknowledged, or null.</param>
/// <param name="AcknowledgedBy">By whom, or null.</param>
/// <param name="ClearedAt">When it was over, or null while open.</param>
public sealed record DeviceAlert(
    string Id,
    DeviceId Device,
    DeviceKind Kind,
    DeviceTrouble Trouble,
    DateTimeOffset RaisedAt,
    DateTimeOffset? AcknowledgedAt = null,
    string? AcknowledgedBy = null,
    DateTimeOffset? ClearedAt = null)
{
    /// <summary>Gets a value indicating whether it stands.</summary>
    public bool IsOpen => ClearedAt is null;
}
