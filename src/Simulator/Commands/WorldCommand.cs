using System.CommandLine;
using Queueing.Simulator.World;

namespace Queueing.Simulator.Commands;

/// <summary>Attacks production's grains in worlds invented from seeds.</summary>
internal static class WorldCommand
{
    private static readonly Option<ulong> Seed = new("--seed") { Description = "The first world's seed", DefaultValueFactory = _ => 1 };

    private static readonly Option<int> Count = NumberOption.Create("--count", "How many worlds, one after the other's seed", 1, 1, 10_000_000);

    public static Command Create()
    {
        var command = new Command("world", "Runs production's grains in worlds of crashes, lost messages and erring people") { Seed, Count };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var (seed, count) = (parsed.GetValue(Seed), parsed.GetValue(Count));
        var simulated = TimeSpan.Zero;
        var started = TimeProvider.System.GetTimestamp();
        long steps = 0;
        var tickets = 0;
        var failed = 0;
        for (var i = 0; i < count; i++)
        {
            var result = WorldRun.Run(seed + (ulong)i);
            simulated += result.Simulated;
            (steps, tickets) = (steps + result.Steps, tickets + result.Tickets);
            if (result.Check is not null)
            {
                failed++;
                Console.WriteLine($"seed {result.Seed}: {result.What}");
            }
            else if (count == 1)
            {
                Console.WriteLine($"seed {result.Seed}: everything held; trace {result.TraceHash:x16}");
            }
        }

        var took = TimeProvider.System.GetElapsedTime(started);
        Console.WriteLine($"{count} worlds, {failed} failed: {simulated.TotalHours:0.0} hall-hours, {tickets} tickets, {steps} steps in {took.TotalSeconds:0.0} s, {simulated.TotalHours / took.TotalMinutes:0} hall-hours a minute");
        return failed == 0 ? 0 : 1;
    }
}
