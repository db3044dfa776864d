namespace Queueing.Domain.Halls;

/// <summary>When a service item is done.</summary>
public enum Handling
{
    /// <summary>即办件: while the visitor is at the window.</summary>
    OnTheSpot,

    /// <summary>承诺件: within a promised time.</summary>
    Promised,
}
