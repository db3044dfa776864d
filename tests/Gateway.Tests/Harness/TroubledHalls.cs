using Microsoft.Extensions.DependencyInjection;
using Queueing.Domain.Identities;
using Queueing.Grains.Audit;
using Queueing.Grains.Histories;
using Queueing.Grains.Journaling;
using Queueing.Silo;
using Queueing.Silo.Time;

namespace Queueing.Gateway.Tests.Harness;

/// <summary>The tree of <see cref="ThreeHalls"/> with a journal that is damaged for the town, and a village where it is still yesterday; elsewhere takes for ever.</summary>
public sealed class TroubledHalls : IAsyncLifetime
{
    public TestGateway Gateway { get; private set; } = null!;

    internal TroubledReader Reader => Gateway.Services.GetRequiredService<TroubledReader>();

    public async ValueTask InitializeAsync() => Gateway = await TestGateway.StartAsync((builder, directory) =>
    {
        var halls = ThreeHalls.Write(Path.Combine(directory, "halls"));
        var village = Path.Combine(halls, "village.json");
        File.WriteAllText(village, File.ReadAllText(village).Replace("Asia/Shanghai", "America/New_York", StringComparison.Ordinal));
        builder.AddQueueingSilo(new QueueingSiloOptions
        {
            DataDirectory = directory,
            HallsDirectory = halls,
            HallTime = new HallTimeProvider(new DateTimeOffset(2026, 11, 23, 9, 30, 0, TimeSpan.FromHours(8)), speed: 1),
        });
        builder.Services.AddSingleton(x => new TroubledReader(x.GetRequiredService<IEventJournal>(), new HallId("town"), new HallId("elsewhere")));
        builder.Services.AddSingleton<IAuditTrail>(x => new AuditTrail(x.GetRequiredService<TroubledReader>()));
        builder.Services.AddSingleton<IQueueHistory>(x => new QueueHistory(x.GetRequiredService<TroubledReader>()));
        builder.Services.AddSingleton<IWindowHistory>(x => new WindowHistory(x.GetRequiredService<TroubledReader>()));
        builder.Services.AddSingleton<IOutageHistory>(x => new OutageHistory(x.GetRequiredService<TroubledReader>()));
    });

    public ValueTask DisposeAsync() => Gateway.DisposeAsync();
}
