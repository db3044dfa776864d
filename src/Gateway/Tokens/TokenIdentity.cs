using System.Collections.Immutable;
using System.Security.Claims;
using Queueing.Domain.Access;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;

namespace Queueing.Gateway.Tokens;

/// <summary>
/// Whom a token speaks for: a name, and roles where they hold. A request is made in one of them, the highest that its route asks
/// for.
/// </summary>
internal sealed class TokenIdentity : ClaimsIdentity
{
    public const string EveryHall = "*";
    private readonly ImmutableArray<TokenGrant> grants;
    private readonly HallTree? tree;
    private readonly string? staff;

    public TokenIdentity(Roles role, string name, IEnumerable<string> halls, DateTimeOffset expiresAt)
        : this(name, [.. halls.Select(hall => new TokenGrant(role, hall, role is Roles.Clerk ? name : null))], expiresAt, null)
    {
    }

    public TokenIdentity(string name, ImmutableArray<TokenGrant> grants, DateTimeOffset expiresAt, TokenSession? session)
        : this(name, grants, expiresAt, session, RoleNames.Highest(grants.Aggregate(Roles.None, (all, grant) => all | grant.Role)), hall: null)
    {
    }

    private TokenIdentity(
        string name, ImmutableArray<TokenGrant> grants, DateTimeOffset expiresAt, TokenSession? session, Roles role, string? hall, HallTree? tree = null)
        : base("token")
    {
        (this.grants, this.tree) = (grants, tree);
        Role = role;
        Subject = name;
        ExpiresAt = expiresAt;
        Session = session;
        By = Via(role, hall) is { } via ? $"{RoleNames.Of(role)}:{name}/{via}" : $"{RoleNames.Of(role)}:{name}";
        staff = grants.FirstOrDefault(grant => grant.Staff is not null && (hall is null || grant.Covers(hall)))?.Staff;
    }

    /// <summary>Gets the role in which this request is made.</summary>
    public Roles Role { get; }

    /// <summary>Gets the account, the member of staff, the device, or the ticket.</summary>
    public string Subject { get; }

    /// <summary>Gets what the journal records: <c>role:name</c>; <c>role:name/hall</c> where the role is held in that hall above alone.</summary>
    public string By { get; }

    public DateTimeOffset ExpiresAt { get; }

    /// <summary>Gets what lets the token be revoked; null for one that only expires.</summary>
    public TokenSession? Session { get; }

    public ImmutableArray<TokenGrant> Grants => grants;

    /// <summary>Gets where the caller is an administrator.</summary>
    public ImmutableArray<HallScope> Administers =>
        [.. grants.Where(grant => grant.Role is Roles.Administrator).SelectMany(Reach).Distinct()];

    /// <summary>Gets who asks for a change to accounts and devices.</summary>
    public Authority Authority => new(By, Administers);

    public static TokenIdentity? Of(ClaimsPrincipal user) => user.Identity as TokenIdentity;

    /// <summary>Gets the roles held in a hall, those that they include too; null for anywhere.</summary>
    public Roles RolesIn(string? hall) => grants
        .Where(grant => hall is null || grant.Covers(hall) || Inherits(grant, hall)).Aggregate(Roles.None, (all, grant) => all | RoleNames.Including(grant.Role));

    /// <summary>Tells whether the role of this request holds in a hall.</summary>
    public bool HoldsIn(string? hall) => RolesIn(hall ?? string.Empty).HasFlag(Role);

    /// <summary>Gets the same caller in one of the roles held in a hall.</summary>
    public TokenIdentity As(Roles role, string? hall) =>
        role == Role && grants.Length == 1 && Via(role, hall) is null ? this : new TokenIdentity(Subject, grants, ExpiresAt, Session, role, hall, tree);

    /// <summary>Gets the same caller where halls stand above each other.</summary>
    public TokenIdentity Under(HallTree halls) =>
        halls.IsFlat ? this : new TokenIdentity(Subject, grants, ExpiresAt, Session, Role, null, halls);

    /// <summary>Tells whether this is a certain clerk.</summary>
    public bool IsClerk(StaffId? member) => Role is Roles.Clerk && member is { } one && one.Value == staff;

    /// <summary>A supervisor's and an administrator's role holds in all halls below theirs.</summary>
    private bool Inherits(TokenGrant grant, string hall) =>
        tree is not null
        && grant.Role is Roles.Supervisor or Roles.Administrator
        && HallId.TryParse(grant.Hall, out var above)
        && HallId.TryParse(hall, out var below)
        && tree.Above(below).Contains(above);

    /// <summary>The hall above by whose right alone a role is held; null when it is held in the hall itself.</summary>
    private string? Via(Roles role, string? hall)
    {
        if (tree is null || hall is null || grants.Any(x => RoleNames.Including(x.Role).HasFlag(role) && x.Covers(hall)))
        {
            return null;
        }

        return grants.FirstOrDefault(x => RoleNames.Including(x.Role).HasFlag(role) && Inherits(x, hall))?.Hall;
    }

    private IEnumerable<HallScope> Reach(TokenGrant grant) =>
        (tree is not null && HallId.TryParse(grant.Hall, out var hall) ? tree.Below(hall).Select(HallScope.Of) : []).Prepend(new HallScope(grant.Hall));
}
