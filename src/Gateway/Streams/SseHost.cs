using Queueing.Gateway.Telemetry;

namespace Queueing.Gateway.Streams;

/// <summary>What all event streams share, and how one is run until its client goes.</summary>
internal sealed class SseHost(
    IHostApplicationLifetime lifetime, GatewayOptions options, TimeProvider time, GatewayMetrics metrics)
{
    public CancellationToken Stopping => lifetime.ApplicationStopping;

    public TimeSpan Heartbeat => options.Heartbeat;

    public TimeProvider Time => time;

    public GatewayMetrics Metrics => metrics;

    public async Task RunAsync(HttpContext http, string name, Func<SseStream, Task> run)
    {
        using var stream = new SseStream(http, this, name);
        try
        {
            await stream.OpenAsync();
            await run(stream);
        }
        catch (OperationCanceledException) when (stream.Ended.IsCancellationRequested)
        {
            // The client left or the gateway stops: the usual end of a stream.
        }
    }
}
