using System.Collections.Frozen;
using System.Security.Claims;
using Queueing.Domain.Identities;

namespace Queueing.Gateway.Tokens;

/// <summary>Whom a token speaks for: one role, one name, and the halls it holds in.</summary>
internal sealed class TokenIdentity : ClaimsIdentity
{
    public const string EveryHall = "*";
    private readonly FrozenSet<string> halls;

    public TokenIdentity(Roles role, string name, IEnumerable<string> halls, DateTimeOffset expiresAt)
        : base("token")
    {
        Role = role;
        Subject = name;
        ExpiresAt = expiresAt;
        By = $"{RoleNames.Of(role)}:{name}";
        this.halls = halls.ToFrozenSet(StringComparer.Ordinal);
    }

    public Roles Role { get; }

    /// <summary>Gets the member of staff, the device, or the ticket.</summary>
    public string Subject { get; }

    /// <summary>Gets what the journal records.</summary>
    public string By { get; }

    public DateTimeOffset ExpiresAt { get; }

    public static TokenIdentity? Of(ClaimsPrincipal user) => user.Identity as TokenIdentity;

    public bool HoldsIn(string? hall) => halls.Contains(EveryHall) || (hall is not null && halls.Contains(hall));

    /// <summary>Tells whether this is a certain clerk.</summary>
    public bool IsClerk(StaffId? staff) => Role is Roles.Clerk && staff?.Value == Subject;
}
