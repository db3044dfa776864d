using Queueing.Grains.Contracts;
using Queueing.Gateway.Tokens;

namespace Queueing.Gateway.Access;

/// <summary>An account.</summary>
/// <param name="Account">Its name.</param>
/// <param name="Home">Whose account it is.</param>
/// <param name="State">How far it is.</param>
/// <param name="Roles">What it may do.</param>
/// <param name="InvitedUntil">Until when its one-time code may be used, or null.</param>
/// <param name="Code">The one-time code; only where it was just made.</param>
internal sealed record AccountAnswer(
    string Account, string Home, AccountState State, RoleAnswer[] Roles, DateTimeOffset? InvitedUntil, string? Code = null)
{
    public static AccountAnswer Of(AccountView account, string? code = null) => new(
        account.Account.Value,
        account.Home.Value,
        account.IsClosed ? AccountState.Closed : account.HasPassword ? AccountState.Open : AccountState.Invited,
        [.. account.Roles.Select(role => new RoleAnswer(role.Hall.Value, RoleNames.Of(RoleNames.Of(role.Role)), role.Staff?.Value))],
        account.InvitedUntil,
        code);
}
