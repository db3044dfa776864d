namespace Queueing.Grains.Audit;

/// <summary>Whom an act counts for.</summary>
internal enum ActBy
{
    /// <summary>Staff, and not a citizen, a device, a window or the policy.</summary>
    Staff,

    /// <summary>Whoever did it.</summary>
    Anyone,

    /// <summary>Those who act at windows of others; for a clerk it is the day's work.</summary>
    Superiors,
}
