namespace Queueing.Domain.Calendar;

/// <summary>Why the calendar lets no number be drawn at a moment.</summary>
public enum DrawRefusal
{
    /// <summary>A number may be drawn.</summary>
    None,

    /// <summary>There is no session on this day.</summary>
    NoSession,

    /// <summary>Numbers are not given out yet.</summary>
    NotYet,

    /// <summary>It is break; numbers are given out again later today.</summary>
    Break,

    /// <summary>The day is not over, but numbers stopped so that everybody is served before closing.</summary>
    CutOff,

    /// <summary>The last session has closed.</summary>
    Closed,

    /// <summary>Numbers are given out, but for other services than the one asked for.</summary>
    NotServed,
}
