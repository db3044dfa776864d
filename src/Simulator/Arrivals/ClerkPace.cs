using Queueing.Domain.Tides;

namespace Queueing.Simulator.Arrivals;

/// <summary>What staff need beside serving, in hall time.</summary>
public sealed record ClerkPace
{
    /// <summary>Clerks who are never in the way of a policy: nothing takes time but sign-over and travel, and a minute's thought.</summary>
    /// <param name="tides">What the hall says of sign-over and travel.</param>
    /// <returns>The pace of POLICY's reference hall.</returns>
    public static ClerkPace AtOnce(TidalSettings tides)
    {
        ArgumentNullException.ThrowIfNull(tides);
        return new ClerkPace
        {
            Turnaround = TimeSpan.Zero,
            CallPatience = TimeSpan.Zero,
            Misclick = TimeSpan.Zero,
            Notice = TimeSpan.Zero,
            SignOver = tides.SignOver,
            Travel = tides.Travel,
            SupervisorDelay = TimeSpan.FromMinutes(1),
        };
    }

    /// <summary>Gets what a clerk needs between two people.</summary>
    public TimeSpan Turnaround { get; init; } = TimeSpan.FromSeconds(8);

    /// <summary>Gets how long a clerk waits for a called person before calling again, and after that before recording a miss.</summary>
    public TimeSpan CallPatience { get; init; } = TimeSpan.FromSeconds(45);

    /// <summary>Gets how long a call made by mistake stands before it is taken back.</summary>
    public TimeSpan Misclick { get; init; } = TimeSpan.FromSeconds(4);

    /// <summary>Gets how long a clerk needs to take notice of a tidal duty.</summary>
    public TimeSpan Notice { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Gets what a clerk needs to change over to other queues' matter before the next call; the live hall's need nothing.</summary>
    public TimeSpan SignOver { get; init; }

    /// <summary>Gets the walk from the back office to a window.</summary>
    public TimeSpan Travel { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Gets how long the supervisor thinks about a proposal or an alert.</summary>
    public TimeSpan SupervisorDelay { get; init; } = TimeSpan.FromSeconds(45);
}
