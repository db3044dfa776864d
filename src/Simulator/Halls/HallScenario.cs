using System.Collections.Immutable;
using Queueing.Domain.Calendar;
using Queueing.Domain.Dispatch;
using Queueing.Simulator.Arrivals;
using Queueing.Simulator.Shifts;

namespace Queueing.Simulator.Halls;

/// <summary>A hall's day to be simulated; immutable, and run any number of times with the same result.</summary>
/// <param name="Plan">The hall.</param>
/// <param name="Day">Its day.</param>
/// <param name="Visitors">Who comes, in order of arrival.</param>
/// <param name="Conduct">Who moves windows.</param>
public sealed record HallScenario(
    FloorPlan Plan, HallDaySchedule Day, ImmutableArray<Visitor> Visitors, Conduct Conduct)
{
    /// <summary>Gets what people do by chance, where the conduct leaves it to them.</summary>
    public ulong Seed { get; init; }

    /// <summary>Gets what staff need beside serving; by default the hall's own sign-over and travel and nothing more.</summary>
    public ClerkPace Clerks { get; init; } = ClerkPace.AtOnce(Plan.Hall.Tides);

    /// <summary>Gets who sits at which window when; empty for the first clerk of every window, all day.</summary>
    public ImmutableArray<Shift> Shifts { get; init; } = [];

    /// <summary>Gets how long after the day's beginning a supervisor who follows a manual rule first walks the floor.</summary>
    public TimeSpan FirstRound { get; init; } = SupervisorRounds.Every;
}
