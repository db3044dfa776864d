namespace Queueing.Grains.Dispatch;

/// <summary>What a person can do to a tidal episode.</summary>
public enum TideAction
{
    /// <summary>A supervisor approves a proposal.</summary>
    Approve,

    /// <summary>A supervisor, or the clerk meant, declines it.</summary>
    Decline,

    /// <summary>The clerk takes the duty on.</summary>
    Acknowledge,

    /// <summary>A supervisor ends it.</summary>
    Release,
}
