using Queueing.Silo;
using Queueing.Silo.Halls;
using Queueing.Silo.Time;

namespace Queueing.Gateway.Tests.Harness;

/// <summary>A gateway with a real silo and journal of its own, on a Monday morning.</summary>
public sealed class OwnHall : IAsyncLifetime
{
    private static readonly DateTimeOffset Morning = new(2026, 11, 23, 9, 30, 0, TimeSpan.FromHours(8));

    public TestGateway Gateway { get; private set; } = null!;

    /// <summary>Names the first service of a queue.</summary>
    public static string ServiceOf(string queue) =>
        HallFiles.Read(RealHall.HallsDirectory).All[0].Services.First(x => x.Queue.Value == queue).Id.Value;

    public async ValueTask InitializeAsync() => Gateway = await TestGateway.StartAsync((builder, directory) =>
        builder.AddQueueingSilo(new QueueingSiloOptions
        {
            DataDirectory = directory,
            HallsDirectory = RealHall.HallsDirectory,
            HallTime = new HallTimeProvider(Morning, speed: 1),
        }));

    public ValueTask DisposeAsync() => Gateway.DisposeAsync();
}
