namespace Queueing.Simulator.Systems;

/// <summary>What becomes of a service that is interrupted.</summary>
public enum Interruption
{
    /// <summary>Nobody is interrupted.</summary>
    Never,

    /// <summary>It goes on where it was.</summary>
    Resume,

    /// <summary>It begins again and takes as long as it would have.</summary>
    Restart,

    /// <summary>It begins again and takes a newly drawn time.</summary>
    Resample,
}
