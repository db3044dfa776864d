using System.Collections.Immutable;
using Queueing.Domain.Access;
using Queueing.Grains.Contracts;
using Queueing.Grains.Hosting;

namespace Queueing.Grains.Access;

/// <summary>
/// What no longer holds, for gateways that check tokens by themselves: all of it for who comes first, and the newest for who
/// follows.
/// </summary>
internal sealed class RevocationLog(AccessState state, Changes changes, TimeProvider machineTime)
{
    /// <summary>How many are kept for followers; whoever is further behind reads all again.</summary>
    private const int MaxKept = 256;

    private readonly Dictionary<string, DateTimeOffset> ended = new(StringComparer.Ordinal);
    private readonly Queue<(long Sequence, Revocation Revocation)> newest = new();

    public void Revoke(string key, int below) => Add(new Revocation(key, below, null));

    public void End(string session, DateTimeOffset until)
    {
        var key = RevocationKeys.OfSession(session);
        ended[key] = until;
        Add(new Revocation(key, 1, until));
    }

    public RevocationsView View(string? epoch, long after)
    {
        var follows = string.Equals(epoch, changes.Epoch, StringComparison.Ordinal)
            && after >= changes.Sequence - newest.Count;
        return new RevocationsView(
            changes.Epoch,
            changes.Sequence,
            !follows,
            follows ? [.. newest.Where(x => x.Sequence > after).Select(x => x.Revocation)] : Whole());
    }

    private ImmutableArray<Revocation> Whole()
    {
        var now = machineTime.GetUtcNow();
        foreach (var past in ended.Where(x => x.Value <= now).Select(x => x.Key).ToArray())
        {
            ended.Remove(past);
        }

        return
        [
            .. state.Accounts.Where(x => x.Generation > 0).Select(x => new Revocation(RevocationKeys.Of(x.Name), x.Generation, null)),
            .. state.Devices.Where(x => x.Generation > 0).Select(x => new Revocation(RevocationKeys.Of(x.Hall, x.Id), x.Generation, null)),
            .. ended.OrderBy(x => x.Key, StringComparer.Ordinal).Select(x => new Revocation(x.Key, 1, x.Value)),
        ];
    }

    private void Add(Revocation revocation)
    {
        changes.Signal();
        newest.Enqueue((changes.Sequence, revocation));
        if (newest.Count > MaxKept)
        {
            newest.Dequeue();
        }
    }
}
