using Queueing.Simulator.Laws;
using Queueing.Simulator.Randomness;
using Queueing.Simulator.Runs;
using Queueing.Simulator.Systems;

namespace Queueing.Simulator.Tests.Runs;

/// <summary>Small systems for tests, and their records.</summary>
internal static class Small
{
    public static CustomerClass Listed(string name, double[] times, params double[] services) => new()
    {
        Name = name,
        Gaps = new SequenceLaw([.. times.Select((x, i) => i == 0 ? x : x - times[i - 1])], repeats: false),
        Service = new SequenceLaw(services, repeats: true),
    };

    public static CustomerClass Poisson(string name, double rate, double meanService) => new()
    {
        Name = name,
        Gaps = new ExponentialLaw(1 / rate),
        Service = new ExponentialLaw(meanService),
    };

    public static Pool Pool(int servers, params int[] serves) => new()
    {
        Name = $"pool {servers} {string.Join(' ', serves)}",
        Servers = servers,
        Serves = serves,
        Speeds = [1, 1, 1, 1, 1, 1],
    };

    public static QueueSystem System(CustomerClass[] classes, params Pool[] pools) => new() { Classes = classes, Pools = pools };

    public static Pool OnSchedule(ServerSchedule schedule) => Pool(schedule.Shifts[0].Servers, 0) with { Schedule = schedule };

    public static Replication Run(QueueSystem system) => SystemRun.Run(system, new RunPlan { Records = 10_000 }, 0);

    /// <summary>When each customer's first service began, in order of arrival; not a number for those never served.</summary>
    public static double[] Starts(QueueSystem system) => [.. Run(system).Records.Select(x => x.StartedAt)];

    public static double[] Leaves(QueueSystem system) => [.. Run(system).Records.Select(x => x.LeftAt)];

    public static double[] RandomTimes(Draws draws, int count)
    {
        var now = 0.0;
        return [.. Enumerable.Range(0, count).Select(_ => now += draws.Exponential(1))];
    }
}
