namespace Queueing.Domain.Routing;

/// <summary>The rule that chose the queue of a call. The names are part of the stored form and of the API.</summary>
public enum CallRule
{
    /// <summary>The window's own queue with the longest wait relative to its target.</summary>
    LongestRelativeWait,

    /// <summary>A further queue, served because the window is on tidal duty.</summary>
    TidalDuty,

    /// <summary>A ticket waiting longer than three targets takes the next free window able to serve it.</summary>
    Overdue,

    /// <summary>The window was ready when the ticket came.</summary>
    ReadyWindow,

    /// <summary>The dispatcher was silent; the window compared the queues' heads itself.</summary>
    WithoutDispatcher,

    /// <summary>A clerk called a certain ticket back, parked or missed; or a supervisor called one out of turn.</summary>
    Named,

    /// <summary>The window took over what another had in hand.</summary>
    TakenOver,
}
