using Queueing.Gateway.Tests.Harness;
using Queueing.Silo;
using Queueing.Silo.Time;

[assembly: AssemblyFixture(typeof(RealHall))]

namespace Queueing.Gateway.Tests.Harness;

/// <summary>One gateway with a real silo and journal, on a Monday morning; shared by the tests that only need a hall.</summary>
public sealed class RealHall : IAsyncLifetime
{
    private static readonly DateTimeOffset Morning = new(2026, 11, 23, 9, 30, 0, TimeSpan.FromHours(8));

    public TestGateway Gateway { get; private set; } = null!;

    public static string HallsDirectory => Path.Combine(AppContext.BaseDirectory, "halls");

    public async ValueTask InitializeAsync() => Gateway = await TestGateway.StartAsync((builder, directory) =>
        builder.AddQueueingSilo(new QueueingSiloOptions
        {
            DataDirectory = directory,
            HallsDirectory = HallsDirectory,
            HallTime = new HallTimeProvider(Morning, speed: 1),
        }));

    public ValueTask DisposeAsync() => Gateway.DisposeAsync();
}
