namespace Queueing.Domain.Halls;

/// <summary>What a window is for.</summary>
public enum WindowKind
{
    /// <summary>综合窗口: serves the shared queues of many departments.</summary>
    Universal,

    /// <summary>专业窗口: serves its department's queues.</summary>
    Sector,

    /// <summary>潮汐窗口: kept free for overflow; staffed from the back office.</summary>
    Tidal,

    /// <summary>远程窗口: served by video.</summary>
    Remote,
}
