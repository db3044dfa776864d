namespace Queueing.Simulator.World.Plans;

/// <summary>What somebody who enters papers gets wrong at first.</summary>
internal enum PaperSlip
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The holder left before the paper was given.</summary>
    LeftBefore,

    /// <summary>It was given hours from now.</summary>
    NotYet,

    /// <summary>No digit stands on it.</summary>
    NoDigit,

    /// <summary>It reads as a number of the hall.</summary>
    SystemNumber,

    /// <summary>It was called to a window that the hall has not.</summary>
    NoWindow,

    /// <summary>It was called, to no window.</summary>
    Nowhere,

    /// <summary>No reason is given.</summary>
    NoReason,

    /// <summary>It is sent to another queue than its own.</summary>
    OtherQueue,

    /// <summary>It was given somewhat earlier: a colleague's block says otherwise.</summary>
    OtherTime,
}
