using Queueing.Simulator.World.Checks;
using Queueing.Simulator.World.Plans;

namespace Queueing.Simulator.World;

/// <summary>Runs a world: production's grains under faults, invented from a seed.</summary>
public static class WorldRun
{
    /// <summary>Runs it to its end, or to the first thing that does not hold.</summary>
    /// <param name="seed">What topology, workload and faults are invented from.</param>
    /// <returns>What came of it.</returns>
    public static WorldResult Run(ulong seed) => Run(Invention.Of(seed), null);

    /// <summary>Runs a plan, and tells its story.</summary>
    internal static WorldResult Run(WorldPlan plan, Action<DateTimeOffset, string>? narrator)
    {
        var checks = WorldChecks.All(plan.Halls, plan.Date);
        var world = new HallWorld(plan, narrator is null ? checks : [.. checks.Select(x => x.Add(new Teller(narrator)))]) { Narrator = narrator };
        WorldViolation? violation = null;
        try
        {
            world.Run();
        }
        catch (WorldViolation seen)
        {
            violation = seen;
        }
        catch (Exception thrown)
        {
            violation = new WorldViolation("exception", $"the world itself met {thrown}");
        }

        var timeline = world.Timeline;
        return new WorldResult(plan.Seed, violation?.Check, violation?.Message, timeline.Hash, timeline.Steps, timeline.Now - timeline.Start, world.Tickets);
    }
}
