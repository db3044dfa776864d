namespace Queueing.Simulator.Halls;

/// <summary>What may happen at a time known beforehand.</summary>
internal enum AppointmentKind
{
    /// <summary>A service ends.</summary>
    Finish,

    /// <summary>A clerk notices a call made by mistake.</summary>
    PutBack,

    /// <summary>A clerk gives up waiting for a called visitor.</summary>
    Missed,

    /// <summary>Somebody who missed their call comes back.</summary>
    Return,

    /// <summary>A clerk is ready for the next person.</summary>
    Tidied,

    /// <summary>A clerk has signed over.</summary>
    SignedOver,

    /// <summary>Somebody from the back office reaches a window.</summary>
    Arrival,

    /// <summary>A visitor's patience ends.</summary>
    Patience,

    /// <summary>Sessions open or close.</summary>
    Hours,

    /// <summary>A supervisor answers a proposal.</summary>
    Approval,

    /// <summary>A supervisor walks the floor.</summary>
    Round,

    /// <summary>A minute has gone by.</summary>
    Tick,
}
