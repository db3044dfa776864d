using System.Collections.Immutable;
using Queueing.Domain.Identities;

namespace Queueing.Domain.Access;

/// <summary>A person's account.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Home">Whose account it is.</param>
/// <param name="Roles">What it may do.</param>
/// <param name="Invitation">The one-time code for choosing a password, or null.</param>
/// <param name="Verifier">Names the password's verifier among the private texts; null before one was chosen.</param>
/// <param name="Generation">Tokens of lower generations no longer hold.</param>
/// <param name="IsClosed">Whether it was closed.</param>
public sealed record Account(
    AccountName Name,
    HallScope Home,
    ImmutableArray<RoleGrant> Roles,
    Invitation? Invitation,
    string? Verifier,
    int Generation,
    bool IsClosed)
{
    /// <summary>Gets the halls that what is done to the account concerns.</summary>
    public ImmutableArray<HallScope> Halls => [.. Roles.Select(role => role.Hall).Prepend(Home).Distinct().Order()];

    /// <summary>Gets a value indicating whether somebody can sign in with it.</summary>
    public bool IsUsable => !IsClosed && Verifier is not null;

    /// <summary>Finds the account's role in exactly this place.</summary>
    /// <param name="hall">The place.</param>
    /// <param name="role">The role.</param>
    /// <returns>The grant, or null.</returns>
    public RoleGrant? Find(HallScope hall, StaffRole role) => Roles.FirstOrDefault(grant => grant.Hall == hall && grant.Role == role);
}
