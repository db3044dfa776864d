using System.Diagnostics.Metrics;
using Prometheus;

namespace Queueing.Gateway.Telemetry;

/// <summary>
/// What the gateway counts: as <see cref="Meter"/> instruments for OpenTelemetry, and in a registry of its own for the bare
/// <c>/metrics</c>, whose names follow the Prometheus conventions.
/// </summary>
internal sealed class GatewayMetrics : IDisposable
{
    public const string MeterName = "Queueing.Gateway";

    private readonly Meter meter = new(MeterName);
    private readonly Counter<long> draws;
    private readonly Counter<long> calls;
    private readonly Counter<long> problems;
    private readonly UpDownCounter<long> streams;
    private readonly Prometheus.Counter drawTotal;
    private readonly Prometheus.Counter callTotal;
    private readonly Prometheus.Counter problemTotal;
    private readonly Prometheus.Gauge streamClients;

    public GatewayMetrics()
    {
        draws = meter.CreateCounter<long>("queueing.draws", "{ticket}", "Tickets drawn");
        calls = meter.CreateCounter<long>("queueing.calls", "{call}", "Call-next requests by outcome");
        problems = meter.CreateCounter<long>("queueing.problems", "{answer}", "Refused requests by code");
        streams = meter.CreateUpDownCounter<long>("queueing.stream.clients", "{client}", "Open event streams");
        var factory = Prometheus.Metrics.WithCustomRegistry(Registry);
        drawTotal = factory.CreateCounter("queueing_draws_total", "Tickets drawn.");
        callTotal = factory.CreateCounter("queueing_calls_total", "Call-next requests by outcome.", "outcome");
        problemTotal = factory.CreateCounter("queueing_problems_total", "Refused requests by code.", "code");
        streamClients = factory.CreateGauge("queueing_stream_clients", "Open event streams.", "stream");
    }

    /// <summary>Gets what <c>/metrics</c> shows.</summary>
    public CollectorRegistry Registry { get; } = Prometheus.Metrics.NewCustomRegistry();

    public void Drawn()
    {
        draws.Add(1);
        drawTotal.Inc();
    }

    public void Called(string outcome)
    {
        calls.Add(1, new KeyValuePair<string, object?>("outcome", outcome));
        callTotal.WithLabels(outcome).Inc();
    }

    public void Problem(string code)
    {
        problems.Add(1, new KeyValuePair<string, object?>("code", code));
        problemTotal.WithLabels(code).Inc();
    }

    public void StreamClients(string stream, int change)
    {
        streams.Add(change, new KeyValuePair<string, object?>("stream", stream));
        streamClients.WithLabels(stream).Inc(change);
    }

    public void Dispose() => meter.Dispose();
}
