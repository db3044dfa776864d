using System.Collections.Concurrent;

namespace Queueing.Simulator.Tests.World.Mutants;

/// <summary>Runs seed after seed until a check fails.</summary>
internal static class Hunt
{
    /// <summary>The lowest seed that fails, and what it showed; null when none of them does. Uses every core.</summary>
    public static (ulong Seed, string Check, string? What)? LowestCaught(
        Func<ulong, (string? Check, string? What, ulong Trace)> run, int seeds)
    {
        var caught = new ConcurrentDictionary<ulong, (string Check, string? What)>();
        var inOrder = Partitioner.Create(Enumerable.Range(1, seeds), EnumerablePartitionerOptions.NoBuffering);
        Parallel.ForEach(inOrder, (seed, loop) =>
        {
            if (run((ulong)seed) is { Check: { } check } outcome)
            {
                caught[(ulong)seed] = (check, outcome.What);
                loop.Break();
            }
        });
        return caught.IsEmpty ? null : caught.Keys.Min() is var lowest ? (lowest, caught[lowest].Check, caught[lowest].What) : null;
    }
}
