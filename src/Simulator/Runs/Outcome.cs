namespace Queueing.Simulator.Runs;

/// <summary>What became of one customer.</summary>
public enum Outcome
{
    /// <summary>Served.</summary>
    Served,

    /// <summary>Left before the service.</summary>
    Abandoned,

    /// <summary>Found no room.</summary>
    Blocked,

    /// <summary>Turned away at the sight of the queue.</summary>
    Balked,
}
