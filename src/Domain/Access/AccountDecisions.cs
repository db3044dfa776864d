using System.Collections.Immutable;
using Queueing.Domain.Access.Events;
using Queueing.Domain.Decisions;
using Queueing.Domain.Identities;

namespace Queueing.Domain.Access;

/// <summary>
/// Decides changes to accounts. Only an administrator of a hall gives or takes roles there; only one who reaches everything an
/// account may do can reset, end or close it; and what the last administrator of a place is needed for cannot be undone.
/// </summary>
public static class AccountDecisions
{
    /// <summary>Whoever reads the first code where the service was started.</summary>
    private static readonly Authority Founder = new("setup:first", [HallScope.Every]);

    /// <summary>Makes an account.</summary>
    /// <param name="state">The state.</param>
    /// <param name="name">Its name; never used before, not by a closed account either.</param>
    /// <param name="home">Whose account it is.</param>
    /// <param name="roles">What it may do.</param>
    /// <param name="invitation">The one-time code for the person.</param>
    /// <param name="at">When.</param>
    /// <param name="who">Who asks.</param>
    /// <returns>The event or a rejection.</returns>
    public static AccessDecision Create(
        AccessState state,
        AccountName name,
        HallScope home,
        ImmutableArray<RoleGrant> roles,
        Invitation invitation,
        DateTimeOffset at,
        Authority who)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(who);
        if (!who.Reaches(home))
        {
            return NotThere(home, "hall");
        }

        if (state.Find(name) is { } known)
        {
            return new Rejection(RejectionKind.WrongState, $"the name {name} was given before", "account", known.IsClosed ? "Closed" : "Open");
        }

        for (var i = 0; i < roles.Length; i++)
        {
            var field = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"roles[{i}]");
            var twice = roles.Take(i).Any(other => other.Hall == roles[i].Hall && other.Role == roles[i].Role);
            var wrong = twice ? new Rejection(RejectionKind.Invalid, "a role is given twice in one place", field) : Check(state, name, roles[i], who, field);
            if (wrong is not null)
            {
                return wrong;
            }
        }

        var halls = roles.Select(role => role.Hall).Prepend(home).Distinct().Order();
        return new AccountCreated(at, who.By, [.. halls], name, home, roles, invitation);
    }

    /// <summary>Makes the first administrator of all halls, or invites the one again who never chose a password.</summary>
    /// <param name="state">The state.</param>
    /// <param name="name">The account's name.</param>
    /// <param name="invitation">The one-time code.</param>
    /// <param name="at">When.</param>
    /// <returns>The event; or a rejection, above all when somebody is administrator of all halls already.</returns>
    public static AccessDecision Found(AccessState state, AccountName name, Invitation invitation, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(state);
        var everywhere = new RoleGrant(HallScope.Every, StaffRole.Administrator);
        return state.HasAdministrator(HallScope.Every)
                ? new Rejection(RejectionKind.WrongState, "there is an administrator already", State: "Founded")
            : state.Find(name) is { IsClosed: false } left && left.Roles.Contains(everywhere)
                ? new PasswordReset(at, Founder.By, left.Halls, name, invitation, null)
            : Create(state, name, HallScope.Every, [everywhere], invitation, at, Founder);
    }

    /// <summary>Gives a role.</summary>
    /// <param name="state">The state.</param>
    /// <param name="name">The account.</param>
    /// <param name="role">The role; one in the same place is replaced.</param>
    /// <param name="at">When.</param>
    /// <param name="who">Who asks.</param>
    /// <returns>The event; nothing when it has the role; or a rejection.</returns>
    public static AccessDecision Grant(AccessState state, AccountName name, RoleGrant role, DateTimeOffset at, Authority who)
    {
        ArgumentNullException.ThrowIfNull(role);
        return (Open(state, name, out var account) ?? Check(state, name, role, who, null)) is { } no ? no
            : account!.Find(role.Hall, role.Role) == role ? AccessDecision.Nothing
            : new RoleGranted(at, who.By, [role.Hall], name, role);
    }

    /// <summary>Takes a role away.</summary>
    /// <param name="state">The state.</param>
    /// <param name="name">The account.</param>
    /// <param name="hall">Where.</param>
    /// <param name="role">The role.</param>
    /// <param name="reason">Why, or null.</param>
    /// <param name="at">When.</param>
    /// <param name="who">Who asks.</param>
    /// <returns>The event; nothing when it has no such role; or a rejection.</returns>
    public static AccessDecision Withdraw(
        AccessState state, AccountName name, HallScope hall, StaffRole role, string? reason, DateTimeOffset at, Authority who)
    {
        ArgumentNullException.ThrowIfNull(who);
        if (Open(state, name, out var account) is { } no)
        {
            return no;
        }

        return !who.Reaches(hall) ? NotThere(hall, "hall")
            : account!.Find(hall, role) is not { } grant ? AccessDecision.Nothing
            : Needed(state, account, [grant]) is { } needed ? needed
            : new RoleWithdrawn(at, who.By, [hall], name, grant, reason);
    }

    /// <summary>Makes the password void and invites the person to choose another.</summary>
    /// <param name="state">The state.</param>
    /// <param name="name">The account.</param>
    /// <param name="invitation">The one-time code.</param>
    /// <param name="reason">Why, or null.</param>
    /// <param name="at">When.</param>
    /// <param name="who">Who asks.</param>
    /// <returns>The event or a rejection.</returns>
    public static AccessDecision Reset(
        AccessState state, AccountName name, Invitation invitation, string? reason, DateTimeOffset at, Authority who) =>
        (Reached(state, name, who, out var account) ?? Needed(state, account!, account!.Roles)) is { } no
            ? no
            : new PasswordReset(at, who.By, account!.Halls, name, invitation, reason);

    /// <summary>Ends every session of an account.</summary>
    /// <param name="state">The state.</param>
    /// <param name="name">The account.</param>
    /// <param name="reason">Why, or null.</param>
    /// <param name="at">When.</param>
    /// <param name="who">Who asks.</param>
    /// <returns>The event or a rejection.</returns>
    public static AccessDecision Revoke(AccessState state, AccountName name, string? reason, DateTimeOffset at, Authority who) =>
        Reached(state, name, who, out var account) is { } no
            ? no
            : new SessionsRevoked(at, who.By, account!.Halls, name, reason);

    /// <summary>Closes an account for good.</summary>
    /// <param name="state">The state.</param>
    /// <param name="name">The account.</param>
    /// <param name="reason">Why, or null.</param>
    /// <param name="at">When.</param>
    /// <param name="who">Who asks.</param>
    /// <returns>The event; nothing when it is closed; or a rejection.</returns>
    public static AccessDecision Close(AccessState state, AccountName name, string? reason, DateTimeOffset at, Authority who)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(who);
        return state.Find(name) is { IsClosed: true } closed && who.Reaches(closed) ? AccessDecision.Nothing
            : (Reached(state, name, who, out var account) ?? Needed(state, account!, account!.Roles)) is { } no ? no
            : new AccountClosed(at, who.By, account!.Halls, name, reason);
    }

    /// <summary>Takes a password that the person chose.</summary>
    /// <param name="state">The state.</param>
    /// <param name="name">The account.</param>
    /// <param name="verifier">Names the new verifier.</param>
    /// <param name="proof">The code's keyed hash, or the verifier that the old password was just held against.</param>
    /// <param name="at">When.</param>
    /// <param name="machineNow">The machine's time, by which codes go.</param>
    /// <returns>The event or a rejection, the same for an unknown account and a wrong proof.</returns>
    public static AccessDecision SetPassword(
        AccessState state, AccountName name, string verifier, string proof, DateTimeOffset at, DateTimeOffset machineNow)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Find(name) is { IsClosed: false } account
            && (account.Invitation?.Admits(proof, machineNow) == true || account.Verifier == proof)
                ? new PasswordSet(at, By(name), account.Halls, name, verifier)
                : new Rejection(RejectionKind.Forbidden, "the account and the code do not belong together, or no longer");
    }

    /// <summary>Writes an account as the journal names who caused something.</summary>
    /// <param name="name">The account.</param>
    /// <returns><c>account:name</c>.</returns>
    public static string By(AccountName name) => $"account:{name}";

    private static Rejection? Open(AccessState state, AccountName name, out Account? account)
    {
        ArgumentNullException.ThrowIfNull(state);
        account = state.Find(name);
        return account switch
        {
            null => new Rejection(RejectionKind.Unknown, $"there is no account {name}"),
            { IsClosed: true } => new Rejection(RejectionKind.WrongState, $"the account {name} is closed", State: "Closed"),
            _ => null,
        };
    }

    private static Rejection? Reached(AccessState state, AccountName name, Authority who, out Account? account)
    {
        ArgumentNullException.ThrowIfNull(who);
        return Open(state, name, out account)
            ?? (who.Reaches(account!)
                ? null
                : new Rejection(RejectionKind.Forbidden, $"the account {name} has rights in halls that are not yours to administer"));
    }

    private static Rejection? Check(AccessState state, AccountName name, RoleGrant role, Authority who, string? field)
    {
        var (hall, staff) = field is null ? ("hall", "staff") : ($"{field}.hall", $"{field}.staff");
        if (!who.Reaches(role.Hall))
        {
            return NotThere(role.Hall, hall);
        }

        if (role.Staff is null)
        {
            return role.Role == StaffRole.Clerk ? new Rejection(RejectionKind.Invalid, "a clerk is a member of a hall's staff", staff) : null;
        }

        return role.Hall == HallScope.Every ? new Rejection(RejectionKind.Invalid, "a member of staff belongs to one hall", hall)
            : Other(state, name, role) is { } other ? new Rejection(RejectionKind.WrongState, $"{role.Staff} has the account {other}", staff, "Taken")
            : null;
    }

    private static AccountName? Other(AccessState state, AccountName name, RoleGrant role) => state.Accounts
        .FirstOrDefault(account => !account.IsClosed && account.Name != name
            && account.Roles.Any(grant => grant.Hall == role.Hall && grant.Staff == role.Staff))?.Name;

    /// <summary>Somebody must remain who can sign in and give what is taken here.</summary>
    private static Rejection? Needed(AccessState state, Account account, ImmutableArray<RoleGrant> lost)
    {
        if (!account.IsUsable)
        {
            return null;
        }

        foreach (var grant in lost.Where(grant => grant.Role == StaffRole.Administrator))
        {
            var kept = account.Roles.Except(lost).Any(other => other.Role == StaffRole.Administrator && other.Hall.Covers(grant.Hall));
            if (!kept && !state.HasAdministrator(grant.Hall, except: account.Name))
            {
                return new Rejection(
                    RejectionKind.WrongState, $"{account.Name} is the last administrator of {grant.Hall}; make another first", State: "LastAdministrator");
            }
        }

        return null;
    }

    private static Rejection NotThere(HallScope scope, string field) =>
        new(RejectionKind.Forbidden, $"only an administrator of {scope} may do this", field);
}
