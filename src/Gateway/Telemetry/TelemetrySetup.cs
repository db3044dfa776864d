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
        ShowWebhooks(app, registry);
        app.UseHttpMetrics(http =>
        {
            http.RequestDuration.Registry = registry;
            http.RequestCount.Enabled = false;
            http.InProgress.Enabled = false;
        });
        app.MapMetrics("/metrics", registry);
    }

    /// <summary>What the silo counts of webhooks is shown here too, when the silo is in this process.</summary>
    private static void ShowWebhooks(WebApplication app, CollectorRegistry registry)
    {
        var adapter = MeterAdapter.StartListening(new MeterAdapterOptions
        {
            Registry = registry,
            InstrumentFilterPredicate = instrument => instrument.Meter.Name == WebhookMetrics.MeterName,
            MetricsExpireAfter = TimeSpan.FromDays(1),
        });
        app.Lifetime.ApplicationStopped.Register(adapter.Dispose);
    }
}
