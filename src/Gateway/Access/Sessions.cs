using System.Collections.Immutable;
using System.Security.Cryptography;
using Queueing.Domain.Access;
using Queueing.Gateway.Tokens;
using Queueing.Grains.Access;
using Queueing.Grains.Contracts;

namespace Queueing.Gateway.Access;

/// <summary>Gives out the tokens of accounts and devices.</summary>
internal sealed class Sessions(SignedTokens tokens, TimeProvider time)
{
    /// <summary>A working day with its extended hours; NIST SP 800-63B asks for a new sign-in after twelve hours at its second level.</summary>
    private static readonly TimeSpan SessionLife = TimeSpan.FromHours(12);

    /// <summary>About as long as the hardware lasts; a device's token is revoked, not waited for.</summary>
    private static readonly TimeSpan DeviceLife = TimeSpan.FromDays(3 * 365);

    public (string Token, TokenIdentity Identity) Open(AccountView account)
    {
        var session = new TokenSession(RevocationKeys.Of(account.Account), account.Generation, RandomNumberGenerator.GetHexString(32, lowercase: true));
        return Sign(new TokenIdentity(account.Account.Value, Grants(account), time.GetUtcNow() + SessionLife, session));
    }

    public (string Token, TokenIdentity Identity) Enrol(DeviceView device)
    {
        var role = device.Kind is DeviceKind.Kiosk ? Roles.Kiosk : Roles.Display;
        var session = new TokenSession(RevocationKeys.Of(device.Hall, device.Device), device.Generation, null);
        var grants = ImmutableArray.Create(new TokenGrant(role, device.Hall.Value));
        return Sign(new TokenIdentity(device.Device.Value, grants, time.GetUtcNow() + DeviceLife, session));
    }

    private static ImmutableArray<TokenGrant> Grants(AccountView account) =>
        [.. account.Roles.Select(role => new TokenGrant(RoleNames.Of(role.Role), role.Hall.Value, role.Staff?.Value))];

    private (string Token, TokenIdentity Identity) Sign(TokenIdentity identity) => (tokens.Sign(identity), identity);
}
