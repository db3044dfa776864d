using Queueing.Gateway.Streams;
using Queueing.Grains.Access;

namespace Queueing.Gateway.Tokens;

/// <summary>Follows the access grain's revocations from the start on.</summary>
internal sealed class RevocationFeed(
    IGrainFactory grains, Revocations revocations, TimeProvider time, IHostApplicationLifetime lifetime, ILogger<RevocationFeed> log)
    : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        new Follower("revoked tokens", FollowAsync, TimeSpan.Zero, time, log, lifetime.ApplicationStopping).Start();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task FollowAsync(CancellationToken stopping)
    {
        var (epoch, sequence) = revocations.Seen;
        var told = grains.GetGrain<IAccessGrain>(IAccessGrain.Key).Follow(epoch, sequence).AsTask();
        revocations.Take(await told.WaitAsync(stopping));
    }
}
