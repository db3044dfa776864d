namespace Queueing.Grains.Contracts;

/// <summary>Why something was refused. A closed set; the gateway maps each to one HTTP status.</summary>
public enum RefusalCode
{
    /// <summary>The hall, queue, window, ticket, person, episode or alert does not exist (404).</summary>
    Unknown,

    /// <summary>Not legal in the present state (409).</summary>
    WrongState,

    /// <summary>The call id is not the live one (409).</summary>
    StaleCall,

    /// <summary>The window has a ticket in hand that is not settled (409).</summary>
    HandFull,

    /// <summary>The window is not open (409).</summary>
    WindowNotOpen,

    /// <summary>The queue gives no numbers now (409).</summary>
    NoDraw,

    /// <summary>The caller may not do this here, for example is not seated at this window (403).</summary>
    Forbidden,

    /// <summary>A value is out of range for this hall (400); the field is named.</summary>
    Invalid,

    /// <summary>The idempotency key was used for another request (422).</summary>
    KeyReused,

    /// <summary>An owner could not be asked; nothing was changed (503).</summary>
    Unavailable,
}
