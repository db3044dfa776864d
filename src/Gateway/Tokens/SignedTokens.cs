using System.Collections.Concurrent;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Queueing.Gateway.Tokens;

/// <summary>Signs and checks the tokens of staff and devices (JWT, HS256).</summary>
internal sealed class SignedTokens
{
    private const int MaxCached = 8192;
    private const int MaxName = 60;
    private readonly ConcurrentDictionary<string, TokenIdentity> valid = new(StringComparer.Ordinal);
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

    /// <summary>Signs a token.</summary>
    public string Sign(Roles role, string name, IReadOnlyCollection<string> halls, TimeSpan life)
    {
        if (!IsName(name) || !RoleNames.Signed.Contains(RoleNames.Of(role), StringComparer.Ordinal) || halls.Count == 0)
        {
            throw new ArgumentException($"no token for {role} '{name}' in {halls.Count} halls", nameof(name));
        }

        return handler.CreateToken(new SecurityTokenDescriptor
        {
            Claims = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["sub"] = name,
                ["role"] = RoleNames.Of(role),
                ["hall"] = halls.Count == 1 ? halls.First() : halls.ToArray(),
            },
            Expires = (time.GetUtcNow() + life).UtcDateTime,
            SigningCredentials = new SigningCredentials(key, SecurityAlgorithms.HmacSha256),
        });
    }

    /// <summary>Checks a token; the expiry also when the rest is known to be good.</summary>
    /// <returns>Whom it speaks for, or why it is refused.</returns>
    public async ValueTask<(TokenIdentity? Identity, TokenFault? Fault)> ReadAsync(string token)
    {
        if (!valid.TryGetValue(token, out var identity))
        {
            identity = Identify(await handler.ValidateTokenAsync(token, rules));
            if (identity is null)
            {
                return (null, TokenFault.Bad);
            }

            if (identity.ExpiresAt > time.GetUtcNow())
            {
                Remember(token, identity);
            }
        }

        return identity.ExpiresAt > time.GetUtcNow() ? (identity, null) : (null, TokenFault.Expired);
    }

    private static TokenIdentity? Identify(TokenValidationResult result)
    {
        if (!result.IsValid
            || result.SecurityToken is not JsonWebToken token
            || !token.TryGetPayloadValue<string>("role", out var roleName)
            || RoleNames.Parse(roleName) is not (not Roles.None and var role)
            || !IsName(token.Subject))
        {
            return null;
        }

        var halls = token.Claims.Where(x => x.Type == "hall").Select(x => x.Value).ToArray();
        return halls.Length == 0 || !token.TryGetPayloadValue<long>("exp", out _)
            ? null
            : new TokenIdentity(role, token.Subject, halls, new DateTimeOffset(token.ValidTo, TimeSpan.Zero));
    }

    private void Remember(string token, TokenIdentity identity)
    {
        // Only good tokens come here, so a flood of bad ones cannot push them out; a full cache starts over.
        if (valid.Count >= MaxCached)
        {
            valid.Clear();
        }

        valid[token] = identity;
    }
}
