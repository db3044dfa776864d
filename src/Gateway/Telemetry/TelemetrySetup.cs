using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Prometheus;
using Queueing.Silo.Webhooks;

namespace Queueing.Gateway.Telemetry;

/// <summary>Shows <c>/metrics</c>, and sends traces and metrics where the standard OpenTelemetry variable says.</summary>
internal static class TelemetrySetup
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static void Add(WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<GatewayMetrics>();
        if (string.IsNullOrEmpty(builder.Configuration[Endpoint]))
        {
            return;
        }

        builder.Services.AddOpenTelemetry()
            .WithTracing(tracing => tracing.AddAspNetCoreInstrumentation().AddSource("Microsoft.Orleans.*", "Queueing.*"))
            .WithMetrics(metrics => metrics.AddAspNetCoreInstrumentation().AddMeter("Microsoft.Orleans", "Queueing.*"))
            .UseOtlpExporter();
    }

    public static void Use(WebApplication app)
    {
        var registry = app.Services.GetRequiredService<GatewayMetrics>().Registry;
        DotNetStats.Register(registry);
        ShowWebhooks(app.Services.GetService<WebhookMetrics>(), registry);
        app.UseHttpMetrics(http =>
        {
            http.RequestDuration.Registry = registry;
            http.RequestCount.Enabled = false;
            http.InProgress.Enabled = false;
        });
        app.MapMetrics("/metrics", registry);
    }

    /// <summary>What the silo counts of webhooks is shown here too, when the silo is in this process.</summary>
    private static void ShowWebhooks(WebhookMetrics? webhooks, CollectorRegistry registry)
    {
        if (webhooks is null)
        {
            return;
        }

        string[] labels = ["hall", "webhook"];
        var factory = Prometheus.Metrics.WithCustomRegistry(registry);
        var deliveries = factory.CreateCounter("queueing_webhook_deliveries_total", "Events that receivers took.", labels);
        var failures = factory.CreateCounter("queueing_webhook_failures_total", "Attempts to deliver that failed.", labels);
        var lag = factory.CreateGauge("queueing_webhook_lag_seconds", "Age of the event of the last attempt, in hall time.", labels);
        registry.AddBeforeCollectCallback(() =>
        {
            foreach (var (webhook, counts) in webhooks.Counts)
            {
                deliveries.WithLabels(webhook.Hall, webhook.Webhook).IncTo(counts.Delivered);
                failures.WithLabels(webhook.Hall, webhook.Webhook).IncTo(counts.Failed);
                lag.WithLabels(webhook.Hall, webhook.Webhook).Set(counts.LagSeconds);
            }
        });
    }
}
