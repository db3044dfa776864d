using Queueing.Domain.Access.Events;
using Queueing.Domain.Decisions;
using Queueing.Domain.Identities;

namespace Queueing.Domain.Access;

/// <summary>Decides changes to devices: invited by an administrator of their hall, enrolled with a one-time code, revoked.</summary>
public static class DeviceDecisions
{
    /// <summary>Invites a device to enrol, for the first time or anew; until it does, an earlier token goes on holding.</summary>
    /// <param name="state">The state.</param>
    /// <param name="hall">The hall.</param>
    /// <param name="id">The device.</param>
    /// <param name="kind">What it is; a device keeps its kind while it is not revoked.</param>
    /// <param name="invitation">The one-time code.</param>
    /// <param name="at">When.</param>
    /// <param name="who">Who asks.</param>
    /// <returns>The event or a rejection.</returns>
    public static AccessDecision Invite(
        AccessState state, HallId hall, DeviceId id, DeviceKind kind, Invitation invitation, DateTimeOffset at, Authority who)
    {
        ArgumentNullException.ThrowIfNull(state);
        return NotYours(hall, who) is { } no ? no
            : state.Find(hall, id) is { RevokedAt: null } known && known.Kind != kind
                ? new Rejection(RejectionKind.WrongState, $"{id} is a device of another kind; revoke it first", "kind", known.Kind.ToString())
                : new DeviceInvited(at, who.By, [HallScope.Of(hall)], hall, id, kind, invitation);
    }

    /// <summary>Enrols whichever device waits with a code.</summary>
    /// <param name="state">The state.</param>
    /// <param name="codeHash">The code's keyed hash.</param>
    /// <param name="at">When.</param>
    /// <param name="machineNow">The machine's time, by which codes go.</param>
    /// <returns>The event or a rejection, the same for a code that never was and one that is used or too old.</returns>
    public static AccessDecision Enrol(AccessState state, string codeHash, DateTimeOffset at, DateTimeOffset machineNow)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Invited(codeHash, machineNow) is { } device
            ? new DeviceEnrolled(at, By(device), device.Halls, device.Hall, device.Id)
            : new Rejection(RejectionKind.Forbidden, "no device waits with this code, or no longer", "code");
    }

    /// <summary>Takes all rights from a device.</summary>
    /// <param name="state">The state.</param>
    /// <param name="hall">The hall.</param>
    /// <param name="id">The device.</param>
    /// <param name="reason">Why, or null.</param>
    /// <param name="at">When.</param>
    /// <param name="who">Who asks.</param>
    /// <returns>The event; nothing when it is revoked; or a rejection.</returns>
    public static AccessDecision Revoke(AccessState state, HallId hall, DeviceId id, string? reason, DateTimeOffset at, Authority who)
    {
        ArgumentNullException.ThrowIfNull(state);
        return NotYours(hall, who) is { } no ? no
            : state.Find(hall, id) switch
            {
                null => new Rejection(RejectionKind.Unknown, $"there is no device {id} in {hall}"),
                { RevokedAt: not null } => AccessDecision.Nothing,
                _ => new DeviceRevoked(at, who.By, [HallScope.Of(hall)], hall, id, reason),
            };
    }

    /// <summary>Writes a device as the journal names who caused something.</summary>
    /// <param name="device">The device.</param>
    /// <returns><c>kiosk:id</c> or <c>display:id</c>.</returns>
    public static string By(Device device)
    {
        ArgumentNullException.ThrowIfNull(device);
        return $"{(device.Kind == DeviceKind.Kiosk ? "kiosk" : "display")}:{device.Id}";
    }

    /// <summary>Refuses whoever is no administrator of a hall.</summary>
    internal static Rejection? NotYours(HallId hall, Authority who)
    {
        ArgumentNullException.ThrowIfNull(who);
        return who.Reaches(HallScope.Of(hall)) ? null : new Rejection(RejectionKind.Forbidden, $"only an administrator of {hall} may do this");
    }
}
