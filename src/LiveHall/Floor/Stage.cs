using System.Collections.Concurrent;
using System.Globalization;
using Queueing.LiveHall.Accounts;
using Queueing.LiveHall.Api;
using Queueing.LiveHall.Incidents;
using Queueing.LiveHall.Timing;
using Queueing.Simulator.Arrivals;

namespace Queueing.LiveHall.Floor;

/// <summary>What everybody in the hall shares.</summary>
internal sealed class Stage(LiveHallOptions options, HallDay day, HallApi api, HallTimeline clock, string run)
{
    private readonly ConcurrentDictionary<string, Caller> clerks = new(StringComparer.Ordinal);
    private int papers;

    public LiveHallOptions Options { get; } = options;

    public ClerkPace Clerks => Options.Clerks;

    public HallDay Day { get; } = day;

    public HallApi Api { get; } = api;

    public HallTimeline Clock { get; } = clock;

    public Ledger Ledger { get; } = new();

    public OpenHours OpenHours { get; } = new();

    public IncidentPlan Incidents { get; } = new(options.Seed, options.Incidents);

    public Caller Supervisor { get; } = new(api, options.SupervisorToken, $"{run}-supervisor");

    /// <summary>Gets a second supervisor, who may see things in another way.</summary>
    public Caller Deputy { get; } = new(api, options.SupervisorToken, $"{run}-deputy");

    /// <summary>The next of the papers that are given out by hand.</summary>
    public string NextPaper() => string.Create(CultureInfo.InvariantCulture, $"手-{Interlocked.Increment(ref papers)}");

    public Caller Clerk(string staff) =>
        clerks.GetOrAdd(staff, id => new Caller(Api, Options.ClerkToken(id), $"{run}-{id}"));

    public Caller Kiosk(string person) => new(Api, Options.KioskToken, $"{run}-k-{person}");

    /// <summary>The guide at the door, who looks at what a priority class stands on and draws the number.</summary>
    public Caller Guide(string person) => new(Api, Options.SupervisorToken, $"{run}-g-{person}");

    public Caller Citizen(string person, string token) => new(Api, token, $"{run}-c-{person}");
}
