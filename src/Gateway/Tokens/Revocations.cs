using System.Collections.Concurrent;
using Queueing.Grains.Access;
using Queueing.Grains.Contracts;

namespace Queueing.Gateway.Tokens;

/// <summary>
/// The tokens that no longer hold, in this process's memory: a check costs two look-ups and asks nobody. Followed from the access
/// grain; when that is silent, the last list goes on counting.
/// </summary>
internal sealed class Revocations(GatewayOptions options, TimeProvider time)
{
    private readonly TaskCompletionSource loaded = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ConcurrentDictionary<string, Revocation> revoked = new(StringComparer.Ordinal);

    /// <summary>Gets how far the list goes.</summary>
    public (string? Epoch, long Sequence) Seen { get; private set; }

    /// <summary>Checks a token's session. Before the first list came nobody knows, and nobody is let in.</summary>
    /// <returns>Why it does not hold; null when it does.</returns>
    public async ValueTask<TokenFault?> CheckAsync(TokenSession? session)
    {
        if (session is null)
        {
            return null;
        }

        if (!loaded.Task.IsCompleted)
        {
            await loaded.Task.WaitAsync(options.AskWithin, time).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return !loaded.Task.IsCompleted ? TokenFault.Unsure
            : IsRevoked(session.Key, session.Generation) || (session.Id is { } id && IsRevoked(RevocationKeys.OfSession(id), 0)) ? TokenFault.Revoked
            : null;
    }

    /// <summary>Takes what the access grain tells.</summary>
    public void Take(RevocationsView view)
    {
        var next = view.IsWhole ? new ConcurrentDictionary<string, Revocation>(StringComparer.Ordinal) : revoked;
        foreach (var revocation in view.Revocations)
        {
            Add(next, revocation);
        }

        revoked = next;
        Seen = (view.Epoch, view.Sequence);
        loaded.TrySetResult();
        Forget();
    }

    /// <summary>Takes what this gateway itself has just been told, before the list brings it.</summary>
    public void Take(Revocation revocation) => Add(revoked, revocation);

    private static void Add(ConcurrentDictionary<string, Revocation> to, Revocation revocation) =>
        to.AddOrUpdate(revocation.Key, revocation, (_, known) => known.Below > revocation.Below ? known : revocation);

    private bool IsRevoked(string key, int generation) => revoked.TryGetValue(key, out var revocation) && generation < revocation.Below;

    private void Forget()
    {
        foreach (var past in revoked.Where(x => x.Value.Until <= time.GetUtcNow()))
        {
            revoked.TryRemove(past);
        }
    }
}
