namespace Queueing.Domain.Tides;

/// <summary>Where a tidal episode is. The names are part of the API.</summary>
public enum TideState
{
    /// <summary>Waits for a supervisor.</summary>
    Proposed,

    /// <summary>A supervisor said yes.</summary>
    Approved,

    /// <summary>The policy acts by itself.</summary>
    AutoApproved,

    /// <summary>The window has its order; the clerk is to take it on.</summary>
    Assigned,

    /// <summary>On duty.</summary>
    Open,

    /// <summary>Ended; the hand is being finished.</summary>
    Draining,

    /// <summary>Over.</summary>
    Closed,

    /// <summary>Declined by a supervisor or the clerk.</summary>
    Declined,

    /// <summary>Nobody answered in time.</summary>
    TimedOut,
}
