using System.Collections.Concurrent;
using Queueing.Domain.Identities;
using Queueing.Gateway.Tokens;
using Queueing.Grains.Access;
using Queueing.Grains.Hosting;

namespace Queueing.Gateway.Access;

/// <summary>Tells the access grain which devices asked for something, each at most once a minute, and waits for no answer.</summary>
internal sealed class DeviceSightings(
    IGrainFactory grains, TimeProvider time, [FromKeyedServices(HallTime.Key)] TimeProvider hallTime)
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<string, DateTimeOffset> told = new(StringComparer.Ordinal);

    public void Note(TokenIdentity identity)
    {
        if (identity is not { Session: { Id: null, Key: var key }, Grants: [var grant] })
        {
            return;
        }

        var now = time.GetUtcNow();
        if (told.TryGetValue(key, out var last) && now - last < Quiet)
        {
            return;
        }

        told[key] = now;
        grains.GetGrain<IAccessGrain>(IAccessGrain.Key)
            .Seen(new HallId(grant.Hall), new DeviceId(identity.Subject), hallTime.GetUtcNow()).AsTask().Ignore();
    }
}
