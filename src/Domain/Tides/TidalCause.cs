namespace Queueing.Domain.Tides;

/// <summary>Why a tidal duty began or ended. The names are part of the stored form.</summary>
public enum TidalCause
{
    /// <summary>The queue's pressure is above the upper threshold and the window's own queues can spare it.</summary>
    Pressure,

    /// <summary>Both are under pressure, the other queue by more than the margin.</summary>
    JointOverload,

    /// <summary>The queue's pressure is above the upper threshold and a person can come forward from the back office.</summary>
    BackOffice,

    /// <summary>A supervisor ordered it.</summary>
    Supervisor,

    /// <summary>The tide has ebbed: every helped queue is below the lower threshold.</summary>
    Ebb,

    /// <summary>The window's own queue is now the worse off. No longer decided, but journals hold it: on duty a window serves its own queues first.</summary>
    NeededAtHome,

    /// <summary>The clerk left the seat.</summary>
    ClerkLeft,

    /// <summary>Nobody approved the proposal in time.</summary>
    NotApproved,

    /// <summary>The clerk did not take it on in time.</summary>
    NotAcknowledged,

    /// <summary>A supervisor declined it, or the clerk meant.</summary>
    Declined,
}
