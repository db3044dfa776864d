namespace Queueing.Simulator.World;

/// <summary>Runs a world: production's grains under faults, invented from a seed.</summary>
public static class WorldRun
{
    /// <summary>Runs it to its end, or to the first thing that does not hold.</summary>
    /// <param name="seed">What topology, workload and faults are invented from.</param>
    /// <returns>What came of it.</returns>
    public static WorldResult Run(ulong seed) => throw new NotSupportedException(seed.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
