using BenchmarkDotNet.Attributes;
using Queueing.Simulator.Laws;
using Queueing.Simulator.Runs;
using Queueing.Simulator.Systems;

namespace Queueing.Benchmarks;

/// <summary>
/// M/M/c from the first arrival to the last departure, one core. Budget (issue 3): three million events a second, so at most
/// 333 ns an event; an arrival is one, a departure another.
/// </summary>
[MemoryDiagnoser]
public class ModelBenchmarks
{
    private const int Customers = 500_000;

    private static readonly Dictionary<int, QueueSystem> Systems = new()
    {
        [1] = MMc(1, 0.8),
        [10] = MMc(10, 8),
        [229] = MMc(229, 210),
    };

    /// <summary>Gets or sets the servers.</summary>
    [Params(1, 10, 229)]
    public int Servers { get; set; }

    /// <summary>One event of many.</summary>
    /// <returns>The replication.</returns>
    [Benchmark(OperationsPerInvoke = 2 * Customers)]
    public Replication Event() => SystemRun.Run(Systems[Servers], new RunPlan { Customers = Customers }, 0);

    private static QueueSystem MMc(int servers, double rate) => new()
    {
        Classes = [new CustomerClass { Name = "all", Gaps = new ExponentialLaw(1 / rate), Service = new ExponentialLaw(1) }],
        Pools = [new Pool { Name = "servers", Servers = servers, Serves = [0], Speeds = [1] }],
    };
}
