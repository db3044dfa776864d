using System.CommandLine;
using System.Security.Cryptography;
using Queueing.Domain.Decisions;
using Queueing.Simulator.Invariants;

namespace Queueing.Simulator.Commands;

/// <summary>Looks for a broken invariant in random days of random halls, or at one day again.</summary>
internal static class InvariantsCommand
{
    private static readonly Option<ulong?> Seed = new("--seed") { Description = "Only the day of this seed; without it, days of fresh seeds" };

    private static readonly Option<long> Steps = NumberOption.Create("--steps", "How many steps are looked at, without a seed", 1_000_000L, 1);

    public static Command Create()
    {
        var command = new Command("invariants", "Checks POLICY's eight invariants after every step of random days") { Seed, Steps };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        try
        {
            if (parsed.GetValue(Seed) is { } seed)
            {
                Console.WriteLine($"seed {seed}: {InvariantRun.Day(seed)} steps, every invariant held");
                return 0;
            }

            var first = (ulong)RandomNumberGenerator.GetInt32(int.MaxValue);
            Console.WriteLine($"from seed {first}");
            var (steps, days) = InvariantRun.Until(parsed.GetValue(Steps), first);
            Console.WriteLine($"{steps} steps in {days} days, every invariant held");
            return 0;
        }
        catch (InvariantException e)
        {
            Console.Error.WriteLine(e.Message);
            return 1;
        }
    }
}
