using Queueing.Gateway.Tokens;

namespace Queueing.Gateway.Access;

/// <summary>A role where it holds.</summary>
/// <param name="Hall">The hall, or <c>*</c> for all.</param>
/// <param name="Role">The role.</param>
/// <param name="Staff">Whom of the hall's staff the holder is, or null.</param>
internal sealed record RoleAnswer(string Hall, string Role, string? Staff)
{
    public static RoleAnswer Of(TokenGrant grant) => new(grant.Hall, RoleNames.Of(grant.Role), grant.Staff);
}
