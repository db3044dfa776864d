using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Queueing.Gateway.Tokens;

/// <summary>Signs and checks the tokens of staff and devices (JWT, HS256).</summary>
internal sealed class SignedTokens
{
    private const int MaxName = 60;
    private readonly TokenCache cache;
    private readonly JsonWebTokenHandler handler = new() { SetDefaultTimesOnTokenCreation = false, MapInboundClaims = false };
    private readonly TimeProvider time;
    private readonly SymmetricSecurityKey key;
    private readonly TokenValidationParameters rules;

    /// <summary>Initializes a new instance of the <see cref="SignedTokens"/> class.</summary>
    /// <param name="key">The secret.</param>
    /// <param name="time">The machine's clock: a token's life does not follow a hall's faster clock.</param>
    public SignedTokens(SigningKey key, TimeProvider time)
    {
        this.time = time;
        cache = new TokenCache(time);
        this.key = new SymmetricSecurityKey(key.Tokens);
        rules = new TokenValidationParameters
        {
            IssuerSigningKey = this.key,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            ValidateIssuer = false,
            ValidateAudience = false,
            RequireExpirationTime = true,
            RequireSignedTokens = true,
            LifetimeValidator = (_, expires, _, _) => expires is not null,
        };
    }

    /// <summary>Tells whether a name can be signed and journalled: 1–60 letters, digits and <c>-_.@</c>.</summary>
    public static bool IsName(string? name) =>
        name is { Length: > 0 and <= MaxName } && name.All(c => char.IsAsciiLetterOrDigit(c) || "-_.@".Contains(c, StringComparison.Ordinal));

    /// <summary>Signs a token for one role, which holds until it expires.</summary>
    public string Sign(Roles role, string name, IReadOnlyCollection<string> halls, TimeSpan life)
    {
        if (!IsName(name) || role is Roles.None or Roles.Citizen || RoleNames.Parse(RoleNames.Of(role)) != role || halls.Count == 0)
        {
            throw new ArgumentException($"no token for {role} '{name}' in {halls.Count} halls", nameof(name));
        }

        var claims = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["sub"] = name,
            ["role"] = RoleNames.Of(role),
            ["hall"] = halls.Count == 1 ? halls.First() : halls.ToArray(),
        };
        return Sign(claims, time.GetUtcNow() + life);
    }

    /// <summary>Signs a token that can be revoked.</summary>
    public string Sign(TokenIdentity identity)
    {
        var session = identity.Session ?? throw new ArgumentException("a token without a session is signed for a role", nameof(identity));
        var claims = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["sub"] = identity.Subject,
            ["grants"] = identity.Grants.Select(grant => grant.ToString()).ToArray(),
            ["key"] = session.Key,
            ["gen"] = session.Generation,
        };
        if (session.Id is { } id)
        {
            claims["jti"] = id;
        }

        return Sign(claims, identity.ExpiresAt);
    }

    /// <summary>Checks a token; the expiry also when the rest is known to be good.</summary>
    /// <returns>Whom it speaks for, or why it is refused.</returns>
    public ValueTask<(TokenIdentity? Identity, TokenFault? Fault)> ReadAsync(string token) => cache.ReadAsync(token, CheckAsync);

    private async ValueTask<(TokenIdentity? Identity, TokenFault? Fault)> CheckAsync(string token)
    {
        var result = await handler.ValidateTokenAsync(token, rules);
        return result is { IsValid: true, SecurityToken: JsonWebToken read }
            && read.TryGetPayloadValue<long>("exp", out _)
            && Identify(read, new DateTimeOffset(read.ValidTo, TimeSpan.Zero)) is { } identity
                ? (identity, null)
                : (null, TokenFault.Bad);
    }

    private static TokenIdentity? Identify(JsonWebToken token, DateTimeOffset expiresAt)
    {
        if (!IsName(token.Subject))
        {
            return null;
        }

        if (token.TryGetPayloadValue<string>("role", out var roleName))
        {
            var halls = token.Claims.Where(x => x.Type == "hall").Select(x => x.Value).ToArray();
            return RoleNames.Parse(roleName) is not Roles.None and var role && halls.Length > 0
                ? new TokenIdentity(role, token.Subject, halls, expiresAt)
                : null;
        }

        var grants = token.Claims.Where(x => x.Type == "grants").Select(x => TokenGrant.Parse(x.Value)).ToArray();
        return Array.TrueForAll(grants, grant => grant is not null)
            && token.TryGetPayloadValue<string>("key", out var key)
            && token.TryGetPayloadValue<int>("gen", out var generation)
                ? new TokenIdentity(token.Subject, [.. grants!], expiresAt, new TokenSession(key, generation, token.TryGetPayloadValue<string>("jti", out var id) ? id : null))
                : null;
    }

    private string Sign(Dictionary<string, object> claims, DateTimeOffset expiresAt) => handler.CreateToken(new SecurityTokenDescriptor
    {
        Claims = claims,
        Expires = expiresAt.UtcDateTime,
        SigningCredentials = new SigningCredentials(key, SecurityAlgorithms.HmacSha256),
    });
}
