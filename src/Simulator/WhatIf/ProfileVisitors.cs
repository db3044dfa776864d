using System.Collections.Immutable;
using Queueing.Domain.Calendar;
using Queueing.Domain.Halls;
using Queueing.Simulator.Arrivals;
using Queueing.Simulator.Halls;
using Queueing.Simulator.Outlines;

namespace Queueing.Simulator.WhatIf;

/// <summary>
/// The people of a hall's own expected days, as they also come to the live hall (<see cref="ProfileDay"/>). Variants that change
/// neither demand nor sessions get the very same people without drawing them again. Thread-safe.
/// </summary>
/// <param name="days">The days.</param>
public sealed class ProfileVisitors(ProfileDays days) : IVisitors
{
    private const int Kept = 16;
    private static readonly VisitorConduct Conduct = new();
    private readonly Lock gate = new();
    private readonly Queue<((int, ImmutableArray<Queue>, ImmutableArray<WeeklySchedule>) Key, ImmutableArray<Visitor> Visitors)> drawn = new();

    /// <inheritdoc/>
    public ImmutableArray<Visitor> Of(Hall hall, int day)
    {
        ArgumentNullException.ThrowIfNull(hall);
        var key = (day, hall.Queues, hall.Schedules);
        lock (gate)
        {
            var known = drawn.FirstOrDefault(x => x.Key == key).Visitors;
            if (known.IsDefault)
            {
                known = Draw(hall, day);
                drawn.Enqueue((key, known));
                if (drawn.Count > Kept)
                {
                    drawn.Dequeue();
                }
            }

            return known;
        }
    }

    private ImmutableArray<Visitor> Draw(Hall hall, int day)
    {
        var schedule = HallDaySchedule.Of(hall, days.Date);
        var people = new ProfileDay(HallOutline.Of(hall, schedule), days.Seed + (ulong)day, Conduct, days.Load);
        return Visitors.Of(hall, people.Draw(schedule.Begins).Arrivals);
    }
}
