using System.CommandLine;
using Queueing.Domain.Tides;
using Queueing.Silo;

namespace Queueing.Gateway.Commands;

/// <summary>The embedded default: a silo in the gateway's own process.</summary>
internal static class SiloComposition
{
    public static Action<WebApplicationBuilder> CoHosted(
        ParseResult parsed, TimeProvider hallTime, string? dataDirectory = null, TidalMode? tides = null) => builder =>
        builder.AddQueueingSilo(new QueueingSiloOptions
        {
            DataDirectory = dataDirectory ?? parsed.GetValue(CommonOptions.Data)!,
            HallsDirectory = parsed.GetValue(CommonOptions.Halls)!,
            HallTime = hallTime,
            TidalMode = tides,
            WebhookTargets = parsed.GetValue(CommonOptions.WebhookTargets) ?? [],
        });
}
