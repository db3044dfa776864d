using System.Diagnostics;
using System.Security.Cryptography;
using Queueing.Simulator.World;

namespace Queueing.Simulator.Tests.World;

/// <summary>Production's grains hold in worlds that attack them.</summary>
public sealed class WorldTests(ITestOutputHelper output)
{
    private const int Fixed = 60;
    private const int Fresh = 20;

    [Fact]
    public void Everything_holds_in_the_worlds_of_the_fixed_seeds() => Hold(1, Fixed);

    [Fact]
    public void Everything_holds_in_worlds_of_fresh_seeds() => Hold((ulong)RandomNumberGenerator.GetInt32(int.MaxValue), Fresh);

    [Fact]
    public void The_same_seed_makes_the_same_steps_in_another_process()
    {
        var here = WorldRun.Run(7);
        var start = new ProcessStartInfo("dotnet", [typeof(WorldRun).Assembly.Location, "world", "--seed", "7"]) { RedirectStandardOutput = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        process.StandardOutput.ReadLine().ShouldBe($"seed 7: everything held; trace {here.TraceHash:x16}");
        process.WaitForExit();
    }

    [Fact]
    public void Other_seeds_make_other_worlds() => WorldRun.Run(7).TraceHash.ShouldNotBe(WorldRun.Run(8).TraceHash);

    private void Hold(ulong first, int count)
    {
        output.WriteLine($"seeds {first} to {first + (ulong)count - 1}");
        var results = new WorldResult[count];
        Parallel.For(0, count, i => results[i] = WorldRun.Run(first + (ulong)i));
        results.Where(x => x.Check is not null).Select(x => $"seed {x.Seed}: {x.What}").ShouldBeEmpty();
        results.Sum(x => x.Tickets).ShouldBeGreaterThan(10 * count, "worlds in which nobody comes prove nothing");
    }
}
