namespace Queueing.Domain.Tides;

/// <summary>The parameters of tidal dispatch (潮汐). Pressure is a queue's expected delay divided by its target wait.</summary>
/// <param name="Mode">How far the policy may act by itself.</param>
/// <param name="Up">Pressure above which help is sought; positive, above <paramref name="Down"/>.</param>
/// <param name="Down">Pressure below which help is let go and an alert cleared; not negative.</param>
/// <param name="Linger">How long nobody must have waited in the queues a seated helper helps before it is let go; one from the back office goes at the ebb. Not negative.</param>
/// <param name="Alarm">Pressure above which a congestion alert is raised; positive, above <paramref name="Down"/>.</param>
/// <param name="DonorMax">The highest pressure of a window's own queues at which it may leave them; positive.</param>
/// <param name="JointOverloadMargin">κ: under joint overload a window may leave when the other queue's pressure, times efficiency, exceeds its own by this; not negative.</param>
/// <param name="MinOpen">The shortest tidal duty; positive.</param>
/// <param name="CoolDown">The shortest rest between two tidal duties of a window; positive.</param>
/// <param name="Horizon">How far ahead arrivals are forecast; positive.</param>
/// <param name="SignOver">What changing duty costs a seated clerk; not negative.</param>
/// <param name="Travel">How long the back office needs to a window; not negative.</param>
/// <param name="HomePreference">How much more due, in target waits, a ticket of a further queue must be than one of the window's own; not negative.</param>
/// <param name="IdleAllowance">How much less idle than a helper on duty a window of the queue's own must have been today for the next arrival to go to the helper; not negative.</param>
/// <param name="EfficiencyAway">Speed away from the primary queue against speed at it; in (0, 1].</param>
/// <param name="ApproveWithin">How long a proposal waits for a supervisor; positive.</param>
/// <param name="AcknowledgeWithin">How long a clerk has to acknowledge a duty; positive.</param>
public sealed record TidalSettings(
    TidalMode Mode,
    double Up,
    double Down,
    TimeSpan Linger,
    double Alarm,
    double DonorMax,
    double JointOverloadMargin,
    TimeSpan MinOpen,
    TimeSpan CoolDown,
    TimeSpan Horizon,
    TimeSpan SignOver,
    TimeSpan Travel,
    double HomePreference,
    TimeSpan IdleAllowance,
    double EfficiencyAway,
    TimeSpan ApproveWithin,
    TimeSpan AcknowledgeWithin)
{
    /// <summary>Gets the parameters that did best on the reference hall (decision 12), in advise mode.</summary>
    public static TidalSettings Default { get; } = new(
        TidalMode.Advise,
        Up: 0.25,
        Down: 0.08,
        Linger: TimeSpan.FromMinutes(15),
        Alarm: 0.5,
        DonorMax: 0.5,
        JointOverloadMargin: 1.0,
        MinOpen: TimeSpan.FromMinutes(120),
        CoolDown: TimeSpan.FromMinutes(20),
        Horizon: TimeSpan.FromMinutes(20),
        SignOver: TimeSpan.FromMinutes(2),
        Travel: TimeSpan.FromMinutes(5),
        HomePreference: 0.15,
        IdleAllowance: TimeSpan.FromMinutes(15),
        EfficiencyAway: 0.9,
        ApproveWithin: TimeSpan.FromMinutes(5),
        AcknowledgeWithin: TimeSpan.FromMinutes(10));
}
