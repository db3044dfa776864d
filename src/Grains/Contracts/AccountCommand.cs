using System.Collections.Immutable;
using Queueing.Domain.Access;
using Queueing.Domain.Identities;
using Queueing.Grains.Access;

namespace Queueing.Grains.Contracts;

/// <summary>A change to an account.</summary>
/// <param name="Account">The account.</param>
/// <param name="Action">What to do.</param>
/// <param name="Administers">Where the caller is an administrator.</param>
/// <param name="Home">Whose account it shall be; for one that is made.</param>
/// <param name="Roles">The roles it is made with, or the one that is given or taken.</param>
/// <param name="Invitation">The one-time code that the person gets; where one is needed.</param>
/// <param name="Reason">Why, in the caller's words, or null.</param>
[GenerateSerializer, Alias("queueing.account-command"), Immutable]
public sealed record AccountCommand(
    [property: Id(0)] AccountName Account,
    [property: Id(1)] AccountAction Action,
    [property: Id(2)] ImmutableArray<HallScope> Administers,
    [property: Id(3)] HallScope Home,
    [property: Id(4)] ImmutableArray<RoleGrant> Roles,
    [property: Id(5)] Invitation? Invitation,
    [property: Id(6)] string? Reason);
