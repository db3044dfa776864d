using Queueing.Simulator.Arrivals;

namespace Queueing.LiveHall;

/// <summary>What a live hall plays, and against which gateway.</summary>
public sealed record LiveHallOptions
{
    /// <summary>How long windows may drain after the last closing where nothing else is said, in hall time.</summary>
    public static readonly TimeSpan UsualDrainLimit = TimeSpan.FromHours(3);

    /// <summary>Gets the gateway's address; the API is at <c>/api/v1</c> below it.</summary>
    public required Uri BaseUri { get; init; }

    /// <summary>Gets the hall's identity.</summary>
    public required string Hall { get; init; }

    /// <summary>Gets a supervisor's token for the hall.</summary>
    public required string SupervisorToken { get; init; }

    /// <summary>Gets a kiosk's token for the hall.</summary>
    public required string KioskToken { get; init; }

    /// <summary>Gets what makes a clerk's token from a staff id.</summary>
    public required Func<string, string> ClerkToken { get; init; }

    /// <summary>Gets the seed: the same seed brings the same people with the same errands, whatever the hall does with them.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Gets the path of a trace to replay; null plays the hall's own expected day.</summary>
    public string? TracePath { get; init; }

    /// <summary>Gets a factor on the expected arrivals of a profile day; positive.</summary>
    public double Load { get; init; } = 1;

    /// <summary>Gets how the simulated supervisor acts.</summary>
    public SupervisorConduct Supervisor { get; init; } = SupervisorConduct.Approves;

    /// <summary>Gets how people behave.</summary>
    public VisitorConduct Visitors { get; init; } = new();

    /// <summary>Gets the share of visits, presses and proposals that meet something out of the ordinary, from 0 to 1.</summary>
    public double Incidents { get; init; }

    /// <summary>Gets what staff need beside serving.</summary>
    public ClerkPace Clerks { get; init; } = new();

    /// <summary>Gets where the summary is written as JSON; null writes none.</summary>
    public string? SummaryPath { get; init; }

    /// <summary>Gets a value indicating whether progress is one line rewritten in place, as on a terminal.</summary>
    public bool InPlace { get; init; }

    /// <summary>Gets a value indicating whether every ticket is read back from the gateway at the end and compared.</summary>
    public bool VerifyAtEnd { get; init; } = true;

    /// <summary>Gets how long an outage of the gateway is waited out, in wall time.</summary>
    public TimeSpan OutageLimit { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>Gets how long windows may drain after the last closing before the day counts as stuck, in hall time.</summary>
    public TimeSpan DrainLimit { get; init; } = UsualDrainLimit;

    /// <summary>Gets the hall's cool-down between two tidal duties of a window, by which flaps are counted.</summary>
    public TimeSpan CoolDown { get; init; } = TimeSpan.FromMinutes(20);

    /// <summary>Gets the wall clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Gets what answers the requests; null for real HTTP. Tests put a hall of their own here.</summary>
    public HttpMessageHandler? Handler { get; init; }
}
