namespace Queueing.Domain.Windows;

/// <summary>The part of a window's state that the window itself owns and journals.</summary>
public enum WindowPhase
{
    /// <summary>Closed.</summary>
    Closed,

    /// <summary>Open.</summary>
    Open,

    /// <summary>Paused, with a reason.</summary>
    Paused,

    /// <summary>Takes nobody new; closes when the hand is empty.</summary>
    Draining,
}
