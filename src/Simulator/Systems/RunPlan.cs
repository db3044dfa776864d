namespace Queueing.Simulator.Systems;

/// <summary>How long a system is run and what is asked of it.</summary>
public sealed record RunPlan
{
    /// <summary>Gets the customers counted in each replication; 0 where time or the arrivals themselves end it.</summary>
    public long Customers { get; init; }

    /// <summary>Gets the time at which a replication stops; infinite for none.</summary>
    public double Horizon { get; init; } = double.PositiveInfinity;

    /// <summary>Gets how many arrive before counting begins.</summary>
    public long WarmUpCustomers { get; init; }

    /// <summary>Gets the time before which nothing is counted.</summary>
    public double WarmUpTime { get; init; }

    /// <summary>Gets the independent replications.</summary>
    public int Replications { get; init; } = 10;

    /// <summary>Gets the seed.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Gets the times t for which P(wait &gt; t) is asked.</summary>
    public IReadOnlyList<double> WaitsOver { get; init; } = [];

    /// <summary>Gets how many customers' records are kept.</summary>
    public int Records { get; init; }
}
