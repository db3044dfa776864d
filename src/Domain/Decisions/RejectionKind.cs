namespace Queueing.Domain.Decisions;

/// <summary>Why a decision was "no".</summary>
public enum RejectionKind
{
    /// <summary>There is no such thing here.</summary>
    Unknown,

    /// <summary>Not legal in the present state.</summary>
    WrongState,

    /// <summary>The call is not the live one.</summary>
    StaleCall,

    /// <summary>A value is missing or out of range.</summary>
    Invalid,

    /// <summary>It is somebody else's to do.</summary>
    Forbidden,

    /// <summary>No number is given out now.</summary>
    NoDraw,

    /// <summary>The window has a ticket in hand.</summary>
    HandFull,
}
