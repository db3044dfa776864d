using System.Collections.Immutable;
using Queueing.Domain.Calendar;
using Queueing.Domain.Halls;
using Queueing.Simulator.Arrivals;
using Queueing.Simulator.Halls;
using Queueing.Simulator.Randomness;

namespace Queueing.Simulator.WhatIf;

/// <summary>TEMP</summary>
public sealed class ProfileVisitors(ProfileDays days) : IVisitors
{
    /// <inheritdoc/>
    public ImmutableArray<Visitor> Of(Hall hall, int day)
    {
        ArgumentNullException.ThrowIfNull(hall);
        var schedule = HallDaySchedule.Of(hall, days.Date);
        var found = new List<Visitor>();
        for (var q = 0; q < hall.Queues.Length; q++)
        {
            var draws = new Draws(days.Seed + (ulong)day, $"q/{hall.Queues[q].Id}");
            var factor = DayFactor.Draw(draws) * days.Load * hall.Queues[q].ExpectedPerDay;
            foreach (var session in schedule.Queues[q].Sessions)
            {
                var open = (int)(session.Closes - session.Opens).TotalMinutes;
                for (var m = 0; m < open; m++)
                {
                    for (var n = draws.Poisson(factor * DayProfile.Share(m, open) / schedule.Queues[q].Sessions.Length); n > 0; n--)
                    {
                        found.Add(new Visitor(session.Opens.AddMinutes(m + draws.Uniform()), q, TimeSpan.Zero, TimeSpan.FromMinutes(draws.LogNormal(hall.Queues[q].ExpectedService.TotalMinutes, 1.2)), TimeSpan.MaxValue));
                    }
                }
            }
        }

        return [.. found.OrderBy(x => x.ArrivesAt)];
    }
}
