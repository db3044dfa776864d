using System.Collections.Frozen;
using Queueing.Domain.Routing;

namespace Queueing.Grains.Audit;

/// <summary>
/// The one list of what an audit shows. An event belongs here when it tells of a right that not everybody has; it carries who did
/// it as <c>by</c> and, where people are asked for one, a <c>reason</c>.
/// </summary>
internal static class PrivilegedActs
{
    public static FrozenDictionary<string, PrivilegedAct> All { get; } = new PrivilegedAct[]
    {
        new("ticket-cancelled", "ticket"),
        new("ticket-reinstated", "ticket"),
        new("ticket-put-back", "ticket"),
        new("ticket-transferred-out", "ticket"),
        new("ticket-aimed", "ticket"),
        new("call-moved", "ticket"),
        new("aim-lifted", "ticket"),
        new("ticket-forwarded", "ticket"),
        new("ticket-called", "ticket", Rule: nameof(CallRule.Named)),
        new("ticket-parked", "ticket"),
        new("ticket-released", "ticket"),
        new("ticket-requeued", "ticket"),
        new("ticket-reprioritised", "ticket"),
        new("ticket-reopened", "ticket"),
        new("ticket-expired", "ticket"),
        new("ticket-reprinted", "ticket"),
        new("paper-entered", "ticket"),
        new("window-opened"),
        new("window-paused"),
        new("window-draining"),
        new("window-closed"),
        new("clerk-seated", "window"),
        new("clerk-left", "window"),
        new("handover-offered", "window"),
        new("tide-proposed", "tide"),
        new("tide-approved", "tide"),
        new("tide-assigned", "tide"),
        new("tide-declined", "tide"),
        new("tide-released", "tide"),
        new("alert-acknowledged", "alert"),
        new("account-created", "account", ByAnyone: true),
        new("role-granted", "account", ByAnyone: true),
        new("role-withdrawn", "account", ByAnyone: true),
        new("password-reset", "account", ByAnyone: true),
        new("password-set", "account", ByAnyone: true),
        new("sessions-revoked", "account", ByAnyone: true),
        new("account-closed", "account", ByAnyone: true),
        new("device-invited", "device", ByAnyone: true),
        new("device-enrolled", "device", ByAnyone: true),
        new("device-revoked", "device", ByAnyone: true),
        new("hall-file-replaced", "hall", ByAnyone: true),
        new("signed-in", "account", ByAnyone: true),
        new("signed-out", "account", ByAnyone: true),
        new("sign-in-refused", "account", ByAnyone: true),
    }.ToFrozenDictionary(act => act.Name, StringComparer.Ordinal);

    private static readonly string[] StaffRoles = ["clerk:", "supervisor:", "administrator:"];

    /// <summary>Tells whether staff caused something, and not a citizen, a device, a window or the policy.</summary>
    public static bool IsStaff(string by) => StaffRoles.Any(role => by.StartsWith(role, StringComparison.Ordinal));
}
