using Queueing.Domain.Access.Events;
using Queueing.Grains.Journaling;

namespace Queueing.Grains.Access;

/// <summary>The stored names of the events of accounts and devices: a contract with every journal ever written.</summary>
internal static class AccessEvents
{
    public static EventCodec<AccessEvent> Codec { get; } = new(
        ("account-created", AccessEventJson.Default.AccountCreated),
        ("role-granted", AccessEventJson.Default.RoleGranted),
        ("role-withdrawn", AccessEventJson.Default.RoleWithdrawn),
        ("password-reset", AccessEventJson.Default.PasswordReset),
        ("password-set", AccessEventJson.Default.PasswordSet),
        ("sessions-revoked", AccessEventJson.Default.SessionsRevoked),
        ("account-closed", AccessEventJson.Default.AccountClosed),
        ("device-invited", AccessEventJson.Default.DeviceInvited),
        ("device-enrolled", AccessEventJson.Default.DeviceEnrolled),
        ("device-revoked", AccessEventJson.Default.DeviceRevoked),
        ("hall-file-replaced", AccessEventJson.Default.HallFileReplaced));
}
