using Queueing.Domain.Access;
using Queueing.Domain.Devices;
using Queueing.Gateway.Devices;
using Queueing.Gateway.Halls;
using Queueing.Grains.Contracts;

namespace Queueing.Gateway.Access;

/// <summary>A device of a hall.</summary>
/// <param name="Device">Its name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="State">How far it is.</param>
/// <param name="InvitedAt">When it was last invited.</param>
/// <param name="InvitedUntil">Until when its one-time code may be used, or null.</param>
/// <param name="EnrolledAt">When it last enrolled, or null.</param>
/// <param name="RevokedAt">When it was revoked, or null.</param>
/// <param name="LastSeenAt">When it last asked for anything, to the minute; null when that is not known since the service started.</param>
/// <param name="Code">The one-time code; only where it was just made.</param>
/// <param name="Status">What it said in its last heartbeat; null when none came since the service started.</param>
internal sealed record DeviceAnswer(
    string Device,
    DeviceKind Kind,
    DeviceState State,
    DateTimeOffset InvitedAt,
    DateTimeOffset? InvitedUntil,
    DateTimeOffset? EnrolledAt,
    DateTimeOffset? RevokedAt,
    DateTimeOffset? LastSeenAt,
    string? Code = null,
    DeviceStatusAnswer? Status = null)
{
    public static DeviceAnswer Of(DeviceView device, TimeZoneInfo zone, string? code = null, DeviceStatus? status = null) => new(
        device.Device.Value,
        device.Kind,
        device.RevokedAt is not null ? DeviceState.Revoked : device.EnrolledAt is not null ? DeviceState.Enrolled : DeviceState.Invited,
        ZonedTime.In(device.InvitedAt, zone),
        ZonedTime.In(device.InvitedUntil, zone),
        ZonedTime.In(device.EnrolledAt, zone),
        ZonedTime.In(device.RevokedAt, zone),
        ZonedTime.In(status?.At > device.LastSeenAt || device.LastSeenAt is null ? status?.At : device.LastSeenAt, zone),
        code,
        status is null ? null : DeviceStatusAnswer.Of(status, zone));
}
