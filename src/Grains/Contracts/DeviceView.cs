using Queueing.Domain.Access;
using Queueing.Domain.Identities;

namespace Queueing.Grains.Contracts;

/// <summary>A device as others see it; no secret.</summary>
/// <param name="Hall">The hall.</param>
/// <param name="Device">Its name within the hall.</param>
/// <param name="Kind">What it is.</param>
/// <param name="InvitedAt">When it was last invited.</param>
/// <param name="InvitedUntil">Until when its one-time code may be used, or null.</param>
/// <param name="EnrolledAt">When it last enrolled, or null.</param>
/// <param name="RevokedAt">When it was revoked, or null.</param>
/// <param name="LastSeenAt">When it last asked for anything; null when that is not known since the start.</param>
/// <param name="Generation">Tokens of lower generations no longer hold.</param>
[GenerateSerializer, Alias("queueing.device-view"), Immutable]
public sealed record DeviceView(
    [property: Id(0)] HallId Hall,
    [property: Id(1)] DeviceId Device,
    [property: Id(2)] DeviceKind Kind,
    [property: Id(3)] DateTimeOffset InvitedAt,
    [property: Id(4)] DateTimeOffset? InvitedUntil,
    [property: Id(5)] DateTimeOffset? EnrolledAt,
    [property: Id(6)] DateTimeOffset? RevokedAt,
    [property: Id(7)] DateTimeOffset? LastSeenAt,
    [property: Id(8)] int Generation);
