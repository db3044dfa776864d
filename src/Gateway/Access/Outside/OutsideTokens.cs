using System.Collections.Immutable;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using Queueing.Domain.Access;
using Queueing.Domain.Identities;
using Queueing.Gateway.Tokens;

namespace Queueing.Gateway.Access.Outside;

/// <summary>
/// Checks the tokens of the outside OpenID provider against the keys it publishes, and says what their claims mean here. Who may
/// do what is then the provider's to say, and its tokens end when they expire.
/// </summary>
internal sealed class OutsideTokens
{
    /// <summary>What providers sign with; a shared secret is nobody's here but our own.</summary>
    private static readonly string[] Algorithms =
        ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"];

    private readonly JsonWebTokenHandler handler = new() { MapInboundClaims = false };
    private readonly TokenCache cache;
    private readonly OutsideProvider? provider;
    private readonly ConfigurationManager<OpenIdConnectConfiguration>? published;

    public OutsideTokens(GatewayOptions options, TimeProvider time)
    {
        cache = new TokenCache(time);
        provider = options.Outside;
        if (provider is not null)
        {
            published = new ConfigurationManager<OpenIdConnectConfiguration>(
                $"{provider.Authority.AbsoluteUri.TrimEnd('/')}/.well-known/openid-configuration",
                new OpenIdConnectConfigurationRetriever(),
                new HttpDocumentRetriever { RequireHttps = provider.Authority.Scheme == "https" });
        }
    }

    /// <summary>Tells whether a token is the provider's to judge: our own are signed with a shared secret.</summary>
    public bool Issued(string token)
    {
        try
        {
            return provider is not null && new JsonWebToken(token).Alg is not SecurityAlgorithms.HmacSha256;
        }
        catch (SecurityTokenMalformedException)
        {
            return false;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    public ValueTask<(TokenIdentity? Identity, TokenFault? Fault)> ReadAsync(string token) => cache.ReadAsync(token, CheckAsync);

    private async ValueTask<(TokenIdentity? Identity, TokenFault? Fault)> CheckAsync(string token)
    {
        try
        {
            var known = await published!.GetConfigurationAsync(CancellationToken.None);
            var result = await handler.ValidateTokenAsync(token, RulesOf(known.Issuer));
            return result is { IsValid: true, SecurityToken: JsonWebToken read } && Identify(read) is { } identity
                ? (identity, null)
                : (null, TokenFault.Strange);
        }
        catch (Exception silent) when (silent is InvalidOperationException or IOException or HttpRequestException)
        {
            return (null, TokenFault.Unsure);
        }
    }

    private TokenValidationParameters RulesOf(string issuer) => new()
    {
        // Keys that are not known yet are looked for at the provider: it may have changed them.
        ConfigurationManager = published,
        ValidIssuer = issuer,
        ValidAudience = provider!.Audience,
        ValidAlgorithms = Algorithms,
        RequireExpirationTime = true,
        RequireSignedTokens = true,
        LifetimeValidator = (_, expires, _, _) => expires is not null,
    };

    private TokenIdentity? Identify(JsonWebToken token)
    {
        var name = $"{Values(token, provider!.NameClaim).FirstOrDefault()}@{provider.Label}";
        var grants = provider.Rules
            .Where(rule => Values(token, rule.Claim).Contains(rule.Value, StringComparer.Ordinal))
            .SelectMany(rule => GrantsOf(token, rule))
            .Distinct()
            .ToImmutableArray();
        return SignedTokens.IsName(name) && name[0] != '@' && !grants.IsEmpty
            ? new TokenIdentity(name, grants, new DateTimeOffset(token.ValidTo, TimeSpan.Zero), null)
            : null;
    }

    private static IEnumerable<TokenGrant> GrantsOf(JsonWebToken token, OutsideRule rule)
    {
        var staff = rule.StaffClaim is { } claim ? Values(token, claim).FirstOrDefault(x => StaffId.TryParse(x, out _)) : null;
        var halls = rule.HallsClaim is { } named ? Values(token, named).Where(x => HallScope.TryParse(x, out _)) : rule.Halls;
        return staff is null && rule.Role is StaffRole.Clerk ? [] : halls.Select(hall => new TokenGrant(RoleNames.Of(rule.Role), hall, staff));
    }

    private static IEnumerable<string> Values(JsonWebToken token, string claim) =>
        token.Claims.Where(x => x.Type == claim).Select(x => x.Value);
}
