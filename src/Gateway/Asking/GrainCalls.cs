using Queueing.Grains.Contracts;

namespace Queueing.Gateway.Asking;

/// <summary>
/// Asks grains, again when a fault passes, within a bounded time. A command is repeated under the same operation id, so at
/// most one of the tries is carried out.
/// </summary>
internal sealed partial class GrainCalls(
    IGrainFactory grains, GatewayOptions options, TimeProvider time, ILogger<GrainCalls> log)
{
    private const int Tries = 3;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(50);

    private static readonly Refusal Silent =
        new(RefusalCode.Unavailable, "The hall does not answer now. Repeat the request with the same Idempotency-Key.");

    private static readonly Refusal Damaged =
        new(RefusalCode.Unavailable, "What is stored of this is damaged. Nothing was changed; the service's log says more.");

    public T Grain<T>(string key)
        where T : IGrainWithStringKey => grains.GetGrain<T>(key);

    /// <summary>Sends a command.</summary>
    /// <returns>The grain's answer, or <see cref="RefusalCode.Unavailable"/> when none came in time.</returns>
    public Task<Answer<T>> CommandAsync<T>(Func<ValueTask<Answer<T>>> command)
        where T : class => TryAsync(command, static answer => answer);

    /// <summary>Reads something.</summary>
    /// <returns>What was read, <see cref="RefusalCode.Unknown"/> for null, or <see cref="RefusalCode.Unavailable"/>.</returns>
    public Task<Answer<T>> ReadAsync<T>(Func<ValueTask<T?>> read, string unknown)
        where T : class => TryAsync<T?, T>(
            read,
            value => value is null ? new Refusal(RefusalCode.Unknown, unknown) : value);

    private async Task<Answer<TOut>> TryAsync<TIn, TOut>(Func<ValueTask<TIn>> call, Func<TIn, Answer<TOut>> wrap)
        where TOut : class
    {
        var started = time.GetTimestamp();
        var pause = FirstPause;
        for (var attempt = 1; ; attempt++)
        {
            var left = options.AskWithin - time.GetElapsedTime(started);
            try
            {
                var pending = call();
                return wrap(pending.IsCompletedSuccessfully ? pending.Result : await pending.AsTask().WaitAsync(left, time));
            }
            catch (Exception fault) when (AskFaults.IsExpected(fault))
            {
                GrainFailed(fault, attempt);
                left = options.AskWithin - time.GetElapsedTime(started);
                if (attempt == Tries || left <= pause || AskFaults.IsDamage(fault))
                {
                    return AskFaults.IsDamage(fault) ? Damaged : Silent;
                }
            }

            await Task.Delay(pause, time);
            pause *= 5;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A grain failed at try {Attempt}")]
    private partial void GrainFailed(Exception fault, int attempt);
}
