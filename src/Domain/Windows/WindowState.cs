namespace Queueing.Domain.Windows;

/// <summary>What a window is doing, as people see it.</summary>
public enum WindowState
{
    /// <summary>Nobody works there.</summary>
    Closed,

    /// <summary>Open with nobody in hand; has not asked for a ticket yet.</summary>
    Idle,

    /// <summary>Asked for a ticket, none was there: gets the next arrival.</summary>
    Ready,

    /// <summary>Has called a ticket that has not come yet.</summary>
    Calling,

    /// <summary>Serving.</summary>
    Serving,

    /// <summary>Paused, with a reason.</summary>
    Paused,

    /// <summary>Ends what is in hand (or, at the day's end, whoever waits), then closes.</summary>
    Draining,
}
