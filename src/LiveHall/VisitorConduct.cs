namespace Queueing.LiveHall;

/// <summary>How simulated people behave beyond coming, waiting and being served. Shares are in [0, 1], durations are hall time.</summary>
public sealed record VisitorConduct
{
    /// <summary>Gets the share of people in a priority class, on a profile day.</summary>
    public double PriorityShare { get; init; } = 0.10;

    /// <summary>Gets the share who give up if not called within their patience, on a profile day.</summary>
    public double AbandonShare { get; init; } = 0.03;

    /// <summary>Gets the share who do not hear their first call, on a profile day.</summary>
    public double MissShare { get; init; } = 0.015;

    /// <summary>Gets the share of those who missed their call that come back and ask for a place.</summary>
    public double ReturnShare { get; init; } = 0.6;

    /// <summary>Gets the share whose first call is taken back by the clerk, on a profile day.</summary>
    public double PutBackShare { get; init; } = 0.003;

    /// <summary>Gets the share who are sent on to another queue when first served, on a profile day.</summary>
    public double TransferShare { get; init; } = 0.01;

    /// <summary>Gets the shortest walk from the seats to a window.</summary>
    public TimeSpan ShortestWay { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Gets the longest walk from the seats to a window.</summary>
    public TimeSpan LongestWay { get; init; } = TimeSpan.FromSeconds(35);

    /// <summary>Gets what a clerk needs between two people.</summary>
    public TimeSpan Turnaround { get; init; } = TimeSpan.FromSeconds(8);

    /// <summary>Gets how long a clerk waits for a called person before calling again, and after that before recording a miss.</summary>
    public TimeSpan CallPatience { get; init; } = TimeSpan.FromSeconds(45);

    /// <summary>Gets how long a clerk needs to take notice of a tidal duty.</summary>
    public TimeSpan Notice { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Gets the walk from the back office to a window.</summary>
    public TimeSpan Travel { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Gets how long the supervisor thinks about a proposal or an alert.</summary>
    public TimeSpan SupervisorDelay { get; init; } = TimeSpan.FromSeconds(45);
}
