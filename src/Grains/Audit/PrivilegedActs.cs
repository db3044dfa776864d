using System.Collections.Frozen;
using System.Text.Json.Nodes;
using Queueing.Domain.Routing;
using Queueing.Domain.Tickets;
using Queueing.Grains.Journaling;

namespace Queueing.Grains.Audit;

/// <summary>
/// The one list of what an audit shows. An event belongs here when it tells of a right that not everybody has; it carries who did
/// it as <c>by</c> and, where people are asked for one, a <c>reason</c>.
/// </summary>
internal static class PrivilegedActs
{
    public static FrozenDictionary<string, PrivilegedAct> All { get; } = new PrivilegedAct[]
    {
        new("ticket-drawn", "ticket", If: body => body["evidence"]?.GetValue<string>() == nameof(PriorityEvidence.Verified)),
        new("ticket-recalled", "ticket", ActBy.Superiors),
        new("service-started", "ticket", ActBy.Superiors),
        new("service-finished", "ticket", ActBy.Superiors),
        new("segment-finished", "ticket", ActBy.Superiors),
        new("services-added", "ticket", ActBy.Superiors),
        new("ticket-missed", "ticket", ActBy.Superiors),
        new("ticket-cancelled", "ticket"),
        new("ticket-reinstated", "ticket"),
        new("ticket-put-back", "ticket"),
        new("ticket-transferred-out", "ticket", PartOf: GoesOn),
        new("ticket-aimed", "ticket"),
        new("call-moved", "ticket"),
        new("aim-lifted", "ticket"),
        new("ticket-forwarded", "ticket"),
        new("ticket-called", "ticket", If: body => body["reason"]?["rule"]?.GetValue<string>() == nameof(CallRule.Named)),
        new("ticket-parked", "ticket"),
        new("ticket-released", "ticket"),
        new("ticket-requeued", "ticket"),
        new("ticket-reprioritised", "ticket"),
        new("ticket-reopened", "ticket"),
        new("ticket-expired", "ticket"),
        new("ticket-reprinted", "ticket"),
        new("paper-entered", "ticket"),
        new("served-by-hand", "ticket"),
        new("window-opened"),
        new("window-paused"),
        new("window-draining"),
        new("window-closed"),
        new("auto-call-set", Whose: ActBy.Superiors),
        new("clerk-seated", "window"),
        new("clerk-left", "window"),
        new("handover-offered", "window"),
        new("tide-proposed", "tide"),
        new("tide-approved", "tide"),
        new("tide-assigned", "tide"),
        new("tide-declined", "tide"),
        new("tide-released", "tide"),
        new("alert-acknowledged", "alert"),
        new("account-created", "account", ActBy.Anyone),
        new("role-granted", "account", ActBy.Anyone),
        new("role-withdrawn", "account", ActBy.Anyone),
        new("password-reset", "account", ActBy.Anyone),
        new("password-set", "account", ActBy.Anyone),
        new("sessions-revoked", "account", ActBy.Anyone),
        new("account-closed", "account", ActBy.Anyone),
        new("device-invited", "device", ActBy.Anyone),
        new("device-enrolled", "device", ActBy.Anyone),
        new("device-revoked", "device", ActBy.Anyone),
        new("webhook-subscribed", "webhook"),
        new("webhook-changed", "webhook"),
        new("webhook-secret-rotated", "webhook"),
        new("webhook-paused", "webhook"),
        new("webhook-resumed", "webhook"),
        new("webhook-removed", "webhook"),
        new("letters-asked", "webhook"),
        new("hall-file-replaced", "hall", ActBy.Anyone),
        new("signed-in", "account", ActBy.Anyone),
        new("signed-out", "account", ActBy.Anyone),
        new("sign-in-refused", "account", ActBy.Anyone),
    }.ToFrozenDictionary(act => act.Name, StringComparer.Ordinal);

    private static readonly string[] SuperiorRoles = ["supervisor:", "administrator:"];
    private static readonly string[] StaffRoles = ["clerk:", .. SuperiorRoles];

    /// <summary>Tells whether an act counts for whoever did it.</summary>
    public static bool Counts(PrivilegedAct act, string by) => act.Whose switch
    {
        ActBy.Anyone => true,
        ActBy.Staff => IsOf(StaffRoles, by),
        _ => IsOf(SuperiorRoles, by),
    };

    /// <summary>A finish that leads to a service of another queue sends the ticket there, which nobody orders.</summary>
    private static bool GoesOn(RecordedEvent before, JsonObject body) =>
        before.Event.Type == "segment-finished"
        && JsonNode.Parse(before.Event.Payload.Span) is JsonObject finished
        && JsonNode.DeepEquals(finished["ticket"], body["ticket"])
        && JsonNode.DeepEquals(finished["next"], body["target"]);

    private static bool IsOf(string[] roles, string by) => roles.Any(role => by.StartsWith(role, StringComparison.Ordinal));
}
