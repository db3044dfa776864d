using System.Collections.Concurrent;
using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using Queueing.Simulator.World;
using Queueing.Simulator.World.Plans;

namespace Queueing.Simulator.Commands;

/// <summary>Attacks production's grains in worlds invented from seeds; tells the story of one that failed.</summary>
internal static class WorldCommand
{
    private static readonly Option<ulong?> Seed = new("--seed") { Description = "The first world's seed; a fresh one when left out" };

    private static readonly Option<int> Count = NumberOption.Create("--count", "How many worlds, each of the next seed", 1, 1, 10_000_000);

    private static readonly Option<bool> Story = new("--story") { Description = "Tells all that happens in the world of one seed" };

    private static readonly Option<bool> Shrink = new("--shrink") { Description = "Leaves out of the first failing world what does not matter, and tells what is left" };

    public static Command Create()
    {
        var command = new Command("world", "Runs production's grains in worlds of crashes, lost messages and erring people") { Seed, Count, Story, Shrink };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var first = parsed.GetValue(Seed) ?? (ulong)RandomNumberGenerator.GetInt32(int.MaxValue);
        var failed = parsed.GetValue(Story) ? Tell(first) : RunAll(first, parsed.GetValue(Count));
        if (failed is null)
        {
            return 0;
        }

        if (parsed.GetValue(Shrink))
        {
            Console.WriteLine(Shrinker.Shrink(failed.Seed, Console.Error.WriteLine));
        }

        return 1;
    }

    private static WorldResult? RunAll(ulong first, int count)
    {
        var failures = new ConcurrentBag<WorldResult>();
        var total = new WorldTotal();
        var last = default(WorldResult);
        Parallel.For(0, count, i =>
        {
            var result = last = WorldRun.Run(first + (ulong)i);
            if (result.Check is not null)
            {
                failures.Add(result);
                Say(result);
            }

            if (total.Add(result) is { } progress)
            {
                Console.Error.WriteLine(progress);
            }
        });
        if (count == 1 && last is { Check: null })
        {
            Say(last);
        }

        Console.WriteLine(total.ToString());
        return failures.MinBy(x => x.Seed);
    }

    private static WorldResult? Tell(ulong seed)
    {
        var result = WorldRun.Run(Invention.Of(seed), (at, text) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{at:HH:mm:ss.fff} {text}")));
        Say(result);
        return result.Check is null ? null : result;
    }

    /// <summary>What failed is told with the command that replays it: whoever stops the run has it already.</summary>
    private static void Say(WorldResult result) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"seed {result.Seed}: {result.What ?? "everything held"}; trace {result.TraceHash:x16}{(result.Check is null ? string.Empty : $"\n  replay: dotnet run -c Release --project src/Simulator -- world --seed {result.Seed} --shrink")}"));
}
