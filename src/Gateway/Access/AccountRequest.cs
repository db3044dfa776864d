using Queueing.Domain.Identities;
using Queueing.Gateway.Requests;

namespace Queueing.Gateway.Access;

/// <summary>Makes an account.</summary>
/// <param name="Account">Its name, never used before.</param>
/// <param name="Home">Whose account it is: a hall, or <c>*</c>.</param>
/// <param name="Roles">What it may do.</param>
internal sealed record AccountRequest(string Account, string Home, RoleRequest[] Roles)
{
    private const int MostRoles = 50;

    public static AccountRequest Read(BodyFields fields) => new(
        fields.Identity<AccountName>("account", required: true)?.Value ?? string.Empty,
        fields.Identity<HallScope>("home", required: true)?.Value ?? string.Empty,
        [.. fields.Objects("roles", MostRoles, RoleRequest.Read)]);
}
