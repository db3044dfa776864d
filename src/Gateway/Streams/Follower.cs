namespace Queueing.Gateway.Streams;

/// <summary>
/// Follows one thing for all its readers, from the first demand on, through faults and over the turn of the day.
/// </summary>
internal sealed partial class Follower(
    string what, Func<CancellationToken, Task> step, TimeSpan interval, TimeProvider time, ILogger log, CancellationToken stopping)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);
    private int started;

    /// <summary>Starts following, once.</summary>
    public void Start()
    {
        if (Interlocked.Exchange(ref started, 1) == 0)
        {
            _ = RunAsync();
        }
    }

    private async Task RunAsync()
    {
        var pause = FirstPause;
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await step(stopping);
                pause = FirstPause;
                await Task.Delay(interval, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (Exception fault) when (!stopping.IsCancellationRequested)
            {
                // Whatever it was: readers keep the last value, and the next try may do better.
                Failed(fault, what);
                await Task.Delay(pause, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Following {What} failed; trying again")]
    private partial void Failed(Exception fault, string what);
}
