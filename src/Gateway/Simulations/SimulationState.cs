namespace Queueing.Gateway.Simulations;

/// <summary>Where a simulation is. The names are part of the API.</summary>
internal enum SimulationState
{
    /// <summary>It waits for the one before it.</summary>
    Waiting,

    /// <summary>It runs.</summary>
    Running,

    /// <summary>Its result is there.</summary>
    Done,

    /// <summary>Somebody stopped it, or the service did.</summary>
    Cancelled,

    /// <summary>It broke; the log says why.</summary>
    Failed,
}
