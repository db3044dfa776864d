using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;
using Queueing.Grains.Audit;
using Queueing.Grains.Histories;
using Queueing.Grains.Hosting;
using Queueing.Grains.Journaling;
using Queueing.Grains.Webhooks;
using Queueing.Journal.Hosting;
using Queueing.Silo.Activations;
using Queueing.Silo.Halls;
using Queueing.Silo.Inspection;
using Queueing.Silo.Waking;
using Queueing.Silo.Webhooks;

namespace Queueing.Silo;

/// <summary>Composes a silo into a host.</summary>
public static class QueueingSiloExtensions
{
    /// <summary>Adds a silo with localhost clustering and the embedded journal: the default of a single machine.</summary>
    /// <param name="builder">The host.</param>
    /// <param name="options">What the silo needs to know.</param>
    /// <returns>The halls it serves.</returns>
    /// <exception cref="HallFilesException">The hall files are wrong.</exception>
    public static IHallDirectory AddQueueingSilo(this IHostApplicationBuilder builder, QueueingSiloOptions options)
    {
        var halls = HallFiles.Read(options.HallsDirectory, options.TidalMode);
        Directory.CreateDirectory(options.DataDirectory);
        builder.Services.AddSingleton<IHallDirectory>(halls).AddSingleton(halls.Texts);
        builder.Services.AddKeyedSingleton(HallTime.Key, options.HallTime);
        builder.Services.AddSqliteJournal(Path.Combine(options.DataDirectory, QueueingSiloOptions.JournalFile));
        builder.Services.AddSqlitePrivateTexts(Path.Combine(options.DataDirectory, QueueingSiloOptions.PrivateFile));
        builder.Services.AddSingleton<IAuditTrail>(provider => new AuditTrail(provider.GetRequiredService<IEventJournal>()));
        builder.Services.AddSingleton<IQueueHistory>(provider => new QueueHistory(provider.GetRequiredService<IEventJournal>()));
        builder.Services.AddSingleton<IOutageHistory>(provider => new OutageHistory(provider.GetRequiredService<IEventJournal>()));
        builder.Services.AddSingleton<IWindowHistory>(provider => new WindowHistory(provider.GetRequiredService<IEventJournal>()));
        builder.Services.AddSingleton<IConfigureGrainContextProvider, UnlockedStart>();
        AddInspection(builder.Services);
        AddWebhooks(builder.Services, options);
        builder.UseOrleans(silo =>
        {
            var siloPort = options.SiloPort == 0 ? FreePort() : options.SiloPort;
            silo.UseLocalhostClustering(siloPort, options.ClientPort == 0 ? FreePort() : options.ClientPort);
            silo.Configure<EndpointOptions>(endpoints =>
            {
                endpoints.AdvertisedIPAddress = IPAddress.Loopback;
                endpoints.GatewayPort = options.ClientPort;
            });
        });
        builder.Services.AddHostedService<HallWaker>();
        return halls;
    }

    private static void AddInspection(IServiceCollection services) => services
        .AddSingleton<JournalInspection>()
        .AddSingleton<IJournalInspection>(provider => provider.GetRequiredService<JournalInspection>())
        .AddHostedService(provider => provider.GetRequiredService<JournalInspection>());

    private static void AddWebhooks(IServiceCollection services, QueueingSiloOptions options) => services
        .AddSingleton(new WebhookTargets(options.WebhookTargets))
        .AddSingleton<WebhookMetrics>()
        .AddSingleton<IWebhookSecrets>(_ => new WebhookSecrets(options.DataDirectory))
        .AddSingleton<IWebhookSender, WebhookSender>();

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
