namespace Queueing.Simulator.Runs;

/// <summary>One replication's result.</summary>
/// <param name="Classes">By class.</param>
/// <param name="Pools">By pool.</param>
/// <param name="Time">The counted time.</param>
/// <param name="Events">Arrivals and departures that happened, counted or not.</param>
/// <param name="IsWhole">Whether every counted customer's end was seen.</param>
/// <param name="Records">The first customers' records, as many as were asked for.</param>
public sealed record Replication(
    IReadOnlyList<ClassCounts> Classes,
    IReadOnlyList<PoolCounts> Pools,
    double Time,
    long Events,
    bool IsWhole,
    IReadOnlyList<CustomerRecord> Records);
