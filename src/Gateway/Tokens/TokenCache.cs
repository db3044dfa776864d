using System.Collections.Concurrent;

namespace Queueing.Gateway.Tokens;

/// <summary>Tokens that were checked and found good, until they expire. Bounded.</summary>
internal sealed class TokenCache(TimeProvider time)
{
    private const int MaxCached = 8192;
    private readonly ConcurrentDictionary<string, TokenIdentity> valid = new(StringComparer.Ordinal);

    /// <summary>Checks a token; the expiry also when the rest is known to be good.</summary>
    /// <param name="token">The token.</param>
    /// <param name="check">Checks all but the expiry of a token that is not known.</param>
    /// <returns>Whom it speaks for, or why it is refused.</returns>
    public async ValueTask<(TokenIdentity? Identity, TokenFault? Fault)> ReadAsync(
        string token, Func<string, ValueTask<(TokenIdentity? Identity, TokenFault? Fault)>> check)
    {
        if (!valid.TryGetValue(token, out var identity))
        {
            (identity, var fault) = await check(token);
            if (identity is null)
            {
                return (null, fault);
            }

            if (identity.ExpiresAt > time.GetUtcNow())
            {
                Remember(token, identity);
            }
        }

        return identity.ExpiresAt > time.GetUtcNow() ? (identity, null) : (null, TokenFault.Expired);
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
