using BenchmarkDotNet.Attributes;
using Queueing.Simulator.Halls;
using Queueing.Simulator.Reference;

namespace Queueing.Benchmarks;

/// <summary>A day of the reference hall: 229 windows, 35 queues, 6,000 visitors. Budget (DESIGN §9): 50 ms with the policy on.</summary>
[MemoryDiagnoser]
public class HallDayBenchmarks
{
    private HallScenario scenario = null!;

    /// <summary>Draws the hall and the day outside of what is measured.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        var hall = new ReferenceHall(1, new ReferenceSettings());
        scenario = new HallScenario(hall.Plan, hall.Day, hall.Visitors(0), Conduct.Policy);
        Console.WriteLine($"// {scenario.Visitors.Length} visitors");
    }

    /// <summary>The whole day.</summary>
    /// <returns>What came of it.</returns>
    [Benchmark]
    public DayOutcome Day() => HallDaySimulation.Run(scenario);
}
