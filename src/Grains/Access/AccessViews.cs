using Queueing.Domain.Access;
using Queueing.Grains.Contracts;

namespace Queueing.Grains.Access;

/// <summary>Shows accounts and devices as contracts.</summary>
internal static class AccessViews
{
    public static AccountView Of(Account account) => new(
        account.Name, account.Home, account.Roles, account.IsUsable, account.Invitation?.Until, account.Generation, account.IsClosed);

    public static DeviceView Of(Device device, DateTimeOffset? lastSeen = null) => new(
        device.Hall,
        device.Id,
        device.Kind,
        device.InvitedAt,
        device.Invitation?.Until,
        device.EnrolledAt,
        device.RevokedAt,
        lastSeen,
        device.Generation);
}
