namespace Queueing.Grains.Contracts;

/// <summary>How a take ended.</summary>
public enum TakeOutcome
{
    /// <summary>The ticket is called to the window, durably on both sides.</summary>
    Taken,

    /// <summary>Nobody waits in this queue.</summary>
    Empty,

    /// <summary>The window's stream has moved on (or the request was already answered): reload it, it says what the window holds.</summary>
    WindowMoved,
}
