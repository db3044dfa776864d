using Queueing.Gateway.Tokens;

namespace Queueing.Gateway.Access;

/// <summary>Who has signed in, or enrolled, and the token for it.</summary>
/// <param name="Name">The account, or the device.</param>
/// <param name="Roles">What it may do.</param>
/// <param name="ExpiresAt">Until when the token holds.</param>
/// <param name="Token">The token; only where it was just given out.</param>
internal sealed record TokenAnswer(string Name, RoleAnswer[] Roles, DateTimeOffset ExpiresAt, string? Token = null)
{
    public static TokenAnswer Of(TokenIdentity identity, string? token = null) =>
        new(identity.Subject, [.. identity.Grants.Select(RoleAnswer.Of)], identity.ExpiresAt, token);
}
