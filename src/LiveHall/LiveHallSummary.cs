using System.Collections.Immutable;

namespace Queueing.LiveHall;

/// <summary>How the day went. Every figure comes from the API's answers.</summary>
public sealed record LiveHallSummary
{
    /// <summary>Gets the hall.</summary>
    public required string Hall { get; init; }

    /// <summary>Gets the business day, or null when the hall did not tell.</summary>
    public string? BusinessDay { get; init; }

    /// <summary>Gets the source of the arrivals: profile or trace.</summary>
    public required string Source { get; init; }

    /// <summary>Gets the seed.</summary>
    public ulong Seed { get; init; }

    /// <summary>Gets how many people of the plan came to the door.</summary>
    public int Arrivals { get; init; }

    /// <summary>Gets how many of them drew a number.</summary>
    public int Drawn { get; init; }

    /// <summary>Gets how many of them were served.</summary>
    public int Served { get; init; }

    /// <summary>Gets how many of them gave up.</summary>
    public int Cancelled { get; init; }

    /// <summary>Gets how many of them missed their call and did not come back.</summary>
    public int Missed { get; init; }

    /// <summary>Gets how often something out of the ordinary came about, by its name.</summary>
    public ImmutableSortedDictionary<string, int> Incidents { get; init; } = ImmutableSortedDictionary<string, int>.Empty;

    /// <summary>Gets how many of them the hall gave no number.</summary>
    public int TurnedAway { get; init; }

    /// <summary>Gets how many people of the source were not played because no numbers are given out at their time.</summary>
    public int OutsideHours { get; init; }

    /// <summary>Gets how many people of the source were not played because the live hall began later.</summary>
    public int BeforeStart { get; init; }

    /// <summary>Gets how many of the served had no named server in the trace.</summary>
    public int WithoutServer { get; init; }

    /// <summary>Gets how many tickets were drawn by hand among the simulated ones.</summary>
    public int Guests { get; init; }

    /// <summary>Gets how many of those were served.</summary>
    public int GuestsServed { get; init; }

    /// <summary>Gets the mean wait of all who were called, in minutes.</summary>
    public double MeanWaitMinutes { get; init; }

    /// <summary>Gets the 95th percentile of the wait of all who were called, in minutes.</summary>
    public double P95WaitMinutes { get; init; }

    /// <summary>Gets the queues.</summary>
    public ImmutableArray<QueueSummary> Queues { get; init; } = [];

    /// <summary>Gets the windows that were open.</summary>
    public ImmutableArray<WindowSummary> Windows { get; init; } = [];

    /// <summary>Gets the mean busy rate of the windows that were open.</summary>
    public double MeanBusyRate { get; init; }

    /// <summary>Gets the mean absolute difference of busy rates over all pairs of windows that were open.</summary>
    public double Disparity { get; init; }

    /// <summary>Gets the tides.</summary>
    public required TidalSummary Tides { get; init; }

    /// <summary>Gets how many congestion alerts were raised.</summary>
    public int Alerts { get; init; }

    /// <summary>Gets how many of them were acknowledged.</summary>
    public int AlertsAcknowledged { get; init; }

    /// <summary>Gets how many HTTP requests were sent.</summary>
    public long Requests { get; init; }

    /// <summary>Gets how many of them were repeats after an outage.</summary>
    public long Retries { get; init; }

    /// <summary>Gets how long the answer to a command took on the mean, in milliseconds of the wall clock.</summary>
    public double MeanAnswerMilliseconds { get; init; }

    /// <summary>Gets by how much people woke too late on the mean, in seconds of hall time.</summary>
    public double MeanLatenessSeconds { get; init; }

    /// <summary>Gets how long it took on the wall clock, in seconds.</summary>
    public double WallSeconds { get; init; }

    /// <summary>Gets everything that must never happen and did.</summary>
    public ImmutableArray<string> Violations { get; init; } = [];

    /// <summary>Gets the exit code: 0 when everybody is accounted for and nothing was violated, else 1.</summary>
    public int ExitCode => Violations.IsEmpty ? 0 : 1;

    /// <summary>Makes the summary of a day that could not be played.</summary>
    /// <param name="options">What was asked for.</param>
    /// <param name="why">Why not; at least one.</param>
    /// <returns>A summary with nothing but violations.</returns>
    internal static LiveHallSummary NotPlayed(LiveHallOptions options, IEnumerable<string> why) => new()
    {
        Hall = options.Hall,
        Source = options.TracePath is null ? "profile" : "trace",
        Seed = options.Seed,
        Tides = new TidalSummary(0, 0, 0, 0, 0, 0, 0, 0),
        Violations = [.. why],
    };
}
