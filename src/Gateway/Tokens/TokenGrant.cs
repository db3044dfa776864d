namespace Queueing.Gateway.Tokens;

/// <summary>A role where it holds, as a token carries it: <c>role:hall</c>, or <c>role:hall:staff</c>.</summary>
/// <param name="Role">The role.</param>
/// <param name="Hall">The hall, or <see cref="TokenIdentity.EveryHall"/>.</param>
/// <param name="Staff">Whom of the hall's staff its holder is, or null.</param>
internal sealed record TokenGrant(Roles Role, string Hall, string? Staff = null)
{
    public static TokenGrant? Parse(string text) => text.Split(':') switch
    {
        [var role, { Length: > 0 } hall] when RoleNames.Parse(role) is not Roles.None and var known => new(known, hall),
        [var role, { Length: > 0 } hall, { Length: > 0 } staff] when RoleNames.Parse(role) is not Roles.None and var known => new(known, hall, staff),
        _ => null,
    };

    public bool Covers(string? hall) => Hall == TokenIdentity.EveryHall || (hall is not null && Hall == hall);

    public override string ToString() => Staff is null ? $"{RoleNames.Of(Role)}:{Hall}" : $"{RoleNames.Of(Role)}:{Hall}:{Staff}";
}
