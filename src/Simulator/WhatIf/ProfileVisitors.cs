using System.Collections.Immutable;
using Queueing.Domain.Calendar;
using Queueing.Domain.Halls;
using Queueing.Simulator.Arrivals;
using Queueing.Simulator.Halls;
using Queueing.Simulator.Outlines;

namespace Queueing.Simulator.WhatIf;

/// <summary>The people of a hall's own expected days, as they also come to the live hall (<see cref="ProfileDay"/>).</summary>
/// <param name="days">The days.</param>
public sealed class ProfileVisitors(ProfileDays days) : IVisitors
{
    private static readonly VisitorConduct Conduct = new();

    /// <inheritdoc/>
    public ImmutableArray<Visitor> Of(Hall hall, int day)
    {
        ArgumentNullException.ThrowIfNull(hall);
        var schedule = HallDaySchedule.Of(hall, days.Date);
        var people = new ProfileDay(HallOutline.Of(hall, schedule), days.Seed + (ulong)day, Conduct, days.Load);
        return Visitors.Of(hall, people.Draw(schedule.Begins).Arrivals);
    }
}
