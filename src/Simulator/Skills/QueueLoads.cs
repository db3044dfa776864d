using System.Collections.Immutable;
using Queueing.Domain.Calendar;
using Queueing.Domain.Halls;

namespace Queueing.Simulator.Skills;

/// <summary>What a hall's expected day asks of its windows.</summary>
public static class QueueLoads
{
    /// <summary>Works out each queue's offered load: expected arrivals × expected service ÷ open time.</summary>
    /// <param name="hall">The hall.</param>
    /// <param name="date">The business date.</param>
    /// <returns>The loads in windows, at the queues' places; 0 for a queue that is closed that day.</returns>
    public static ImmutableArray<double> Of(Hall hall, DateOnly date)
    {
        ArgumentNullException.ThrowIfNull(hall);
        var day = HallDaySchedule.Of(hall, date);
        return [.. hall.Queues.Select((queue, place) => day.Queues[place].Sessions.Sum(x => (x.Closes - x.Opens).TotalMinutes) is > 0 and var open
            ? ExpectedDay.Of(hall, queue, date) * queue.ExpectedService.TotalMinutes / open
            : 0)];
    }
}
