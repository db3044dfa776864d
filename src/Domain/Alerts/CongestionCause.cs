namespace Queueing.Domain.Alerts;

/// <summary>What an alert stands on. The names are part of the stored form.</summary>
public enum CongestionCause
{
    /// <summary>Expected delay is high against the target.</summary>
    Pressure,

    /// <summary>Somebody has waited longer than the target.</summary>
    LongWait,

    /// <summary>People wait and no window serves them.</summary>
    NoWindow,

    /// <summary>Help was sought and nobody could be spared.</summary>
    NoHelp,

    /// <summary>Nobody acknowledged the alert in time.</summary>
    Unacknowledged,

    /// <summary>The congestion is over.</summary>
    Over,
}
