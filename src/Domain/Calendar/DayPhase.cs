namespace Queueing.Domain.Calendar;

/// <summary>Where a queue's business day stands.</summary>
public enum DayPhase
{
    /// <summary>There is no session on this day.</summary>
    NoSession,

    /// <summary>The first session has not opened yet.</summary>
    BeforeOpening,

    /// <summary>A session is open.</summary>
    Open,

    /// <summary>Between two sessions: tickets and seniority are kept.</summary>
    Break,

    /// <summary>The last session has closed: windows drain until nobody waits.</summary>
    AfterClosing,
}
