using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Queueing.Silo.Webhooks;

/// <summary>What is counted of deliveries since the start. Thread-safe.</summary>
public sealed class WebhookMetrics : IDisposable
{
    private readonly Meter meter = new("Queueing.Webhooks");
    private readonly ConcurrentDictionary<(string Hall, string Webhook), (long Delivered, long Failed, double LagSeconds)> counts = new();

    /// <summary>Initializes a new instance of the <see cref="WebhookMetrics"/> class.</summary>
    public WebhookMetrics()
    {
        meter.CreateObservableCounter("queueing.webhook.deliveries", () => Measure(x => x.Delivered), "{event}", "Events that receivers took");
        meter.CreateObservableCounter("queueing.webhook.failures", () => Measure(x => x.Failed), "{attempt}", "Attempts that failed");
        meter.CreateObservableGauge("queueing.webhook.lag", () => Measure(x => x.LagSeconds), "s", "Age of the event of the last attempt, in hall time");
    }

    /// <summary>Gets the counts of each subscription.</summary>
    public IEnumerable<KeyValuePair<(string Hall, string Webhook), (long Delivered, long Failed, double LagSeconds)>> Counts => counts;

    /// <summary>Counts an attempt.</summary>
    /// <param name="hall">The hall.</param>
    /// <param name="webhook">The subscription.</param>
    /// <param name="delivered">True when the receiver took the event.</param>
    /// <param name="lag">How old the event was.</param>
    public void Attempted(string hall, string webhook, bool delivered, TimeSpan lag) => counts.AddOrUpdate(
        (hall, webhook),
        _ => (delivered ? 1 : 0, delivered ? 0 : 1, lag.TotalSeconds),
        (_, x) => (x.Delivered + (delivered ? 1 : 0), x.Failed + (delivered ? 0 : 1), lag.TotalSeconds));

    /// <inheritdoc/>
    public void Dispose() => meter.Dispose();

    private IEnumerable<Measurement<T>> Measure<T>(Func<(long Delivered, long Failed, double LagSeconds), T> read)
        where T : struct => counts.Select(x => new Measurement<T>(read(x.Value), new("hall", x.Key.Hall), new("webhook", x.Key.Webhook)));
}
