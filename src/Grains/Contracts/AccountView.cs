using System.Collections.Immutable;
using Queueing.Domain.Access;
using Queueing.Domain.Identities;

namespace Queueing.Grains.Contracts;

/// <summary>An account as others see it; no secret.</summary>
/// <param name="Account">Its name.</param>
/// <param name="Home">Whose account it is.</param>
/// <param name="Roles">What it may do.</param>
/// <param name="HasPassword">Whether somebody can sign in with it.</param>
/// <param name="InvitedUntil">Until when its one-time code may be used, or null.</param>
/// <param name="Generation">Tokens of lower generations no longer hold.</param>
/// <param name="IsClosed">Whether it was closed.</param>
[GenerateSerializer, Alias("queueing.account-view"), Immutable]
public sealed record AccountView(
    [property: Id(0)] AccountName Account,
    [property: Id(1)] HallScope Home,
    [property: Id(2)] ImmutableArray<RoleGrant> Roles,
    [property: Id(3)] bool HasPassword,
    [property: Id(4)] DateTimeOffset? InvitedUntil,
    [property: Id(5)] int Generation,
    [property: Id(6)] bool IsClosed);
