using System.Collections.Immutable;
using Queueing.Domain.Calendar;
using Queueing.Domain.Dispatch;
using Queueing.Domain.Halls;
using Queueing.Simulator.Arrivals;
using Queueing.Simulator.Outlines;
using Queueing.Simulator.Traces;

namespace Queueing.Simulator.Halls;

/// <summary>Days of a configured hall with the people and the pace of the live hall.</summary>
/// <param name="hall">The hall.</param>
/// <param name="date">The business date.</param>
public sealed class HallDays(Hall hall, DateOnly date)
{
    private readonly HallDaySchedule day = HallDaySchedule.Of(hall, date);

    /// <summary>Gets the trace whose people come; empty for the hall's own expected day.</summary>
    public ImmutableArray<TraceRow> Trace { get; init; } = [];

    /// <summary>Gets the distribution of the service times of an expected day; null for the reference hall's log-normal.</summary>
    public ErrandLaw? Service { get; init; }

    /// <summary>Gets a factor on the arrivals of an expected day.</summary>
    public double Load { get; init; } = 1;

    /// <summary>Gets a value indicating whether the hall has no session on that date.</summary>
    public bool IsClosed => day.FirstOpening is null;

    /// <summary>Makes a day.</summary>
    /// <param name="seed">The seed: the same seed brings the same people as to the live hall.</param>
    /// <param name="conduct">Who moves windows.</param>
    /// <returns>The day.</returns>
    /// <exception cref="ArgumentException">The hall has no session on that date.</exception>
    public HallScenario Of(ulong seed, NamedConduct conduct)
    {
        ArgumentNullException.ThrowIfNull(conduct);
        var configured = conduct.In(hall);
        var people = People(HallOutline.Of(configured, day), seed);
        return new HallScenario(new FloorPlan(configured), day, Visitors.Of(configured, people.Arrivals), conduct.Conduct)
        {
            Clerks = new ClerkPace(),
            Shifts = people.Shifts,
        };
    }

    private ArrivalPlan People(HallOutline outline, ulong seed) => Trace.IsEmpty
        ? new ProfileDay(outline, seed, new VisitorConduct(), Load) { Service = Service }.Draw(day.Begins)
        : new TraceDay(outline, seed, new VisitorConduct(), Trace).Draw(day.Begins);
}
