using Queueing.Gateway.Asking;
using Queueing.Gateway.Tokens;
using Queueing.Grains.Access;
using Queueing.Grains.Contracts;

namespace Queueing.Gateway.Access;

/// <summary>Asks the access grain, and makes this gateway go by what it answers at once: the feed brings it a moment later.</summary>
internal sealed class AccessCalls(GrainCalls calls, Revocations revocations)
{
    public IAccessGrain Grain => calls.Grain<IAccessGrain>(IAccessGrain.Key);

    public async Task<Answer<AccountView>> CommandAsync(Func<IAccessGrain, ValueTask<Answer<AccountView>>> command)
    {
        var grain = Grain;
        var answer = await calls.CommandAsync(() => command(grain));
        if (answer.IsDone(out var account, out _))
        {
            revocations.Take(new Revocation(RevocationKeys.Of(account.Account), account.Generation, null));
        }

        return answer;
    }

    public async Task<Answer<DeviceView>> CommandAsync(Func<IAccessGrain, ValueTask<Answer<DeviceView>>> command)
    {
        var grain = Grain;
        var answer = await calls.CommandAsync(() => command(grain));
        if (answer.IsDone(out var device, out _))
        {
            revocations.Take(new Revocation(RevocationKeys.Of(device.Hall, device.Device), device.Generation, null));
        }

        return answer;
    }

    /// <summary>Reads something that is there, though it may be nothing: boxed, since a refusal stands beside it.</summary>
    public Task<Answer<Box<T>>> ReadAsync<T>(Func<IAccessGrain, ValueTask<T>> read)
    {
        var grain = Grain;
        return calls.ReadAsync<Box<T>>(async () => new Box<T>(await read(grain)), string.Empty);
    }

    /// <summary>Tells something.</summary>
    /// <returns>Why it could not be told; null when it was.</returns>
    public async Task<Refusal?> TellAsync(Func<IAccessGrain, ValueTask> tell)
    {
        var told = await ReadAsync(async grain =>
        {
            await tell(grain);
            return true;
        });
        return told.IsDone(out _, out var silent) ? null : silent;
    }
}
