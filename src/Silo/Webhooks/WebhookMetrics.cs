using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Queueing.Silo.Webhooks;

/// <summary>What is counted of deliveries.</summary>
public sealed class WebhookMetrics : IDisposable
{
    /// <summary>The meter's name.</summary>
    public const string MeterName = "Queueing.Webhooks";

    private readonly Meter meter = new(MeterName);
    private readonly Counter<long> attempts;
    private readonly ConcurrentDictionary<(string Hall, string Webhook), double> lags = new();

    /// <summary>Initializes a new instance of the <see cref="WebhookMetrics"/> class.</summary>
    public WebhookMetrics()
    {
        attempts = meter.CreateCounter<long>("attempts", "{attempt}", "Attempts to deliver an event, by outcome");
        meter.CreateObservableGauge("lag_seconds", Lags, "s", "How old the event of a subscription's last attempt was, in hall time");
    }

    /// <summary>Counts an attempt.</summary>
    /// <param name="hall">The hall.</param>
    /// <param name="webhook">The subscription.</param>
    /// <param name="delivered">True when the receiver took the event.</param>
    /// <param name="lag">How old the event was.</param>
    public void Attempted(string hall, string webhook, bool delivered, TimeSpan lag)
    {
        attempts.Add(1, new("hall", hall), new("outcome", delivered ? "delivered" : "failed"));
        lags[(hall, webhook)] = lag.TotalSeconds;
    }

    /// <inheritdoc/>
    public void Dispose() => meter.Dispose();

    private IEnumerable<Measurement<double>> Lags() => lags.Select(x =>
        new Measurement<double>(x.Value, new("hall", x.Key.Hall), new("webhook", x.Key.Webhook)));
}
