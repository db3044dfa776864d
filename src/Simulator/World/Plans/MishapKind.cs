namespace Queueing.Simulator.World.Plans;

/// <summary>What can be wrong with a kiosk or a screen.</summary>
internal enum MishapKind
{
    /// <summary>It is off, or cannot be reached.</summary>
    Silent,

    /// <summary>Its page goes on asking, and says no more that it is there.</summary>
    Mute,

    /// <summary>Its rights are taken from it; afterwards it enrols anew.</summary>
    Revoked,

    /// <summary>Its printer is out of paper.</summary>
    Out,

    /// <summary>Paper is stuck in its printer.</summary>
    Jammed,

    /// <summary>Its paper is running out: nothing to call anybody for.</summary>
    Low,

    /// <summary>Its screen shows something else.</summary>
    Dark,
}
