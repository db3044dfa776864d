using System.Collections.Immutable;
using Queueing.Domain.Halls;

namespace Queueing.Domain.Calendar;

/// <summary>One business day of a whole hall; immutable and safe to share.</summary>
public sealed class HallDaySchedule
{
    private HallDaySchedule(DateOnly date, DateTimeOffset begins, DateTimeOffset ends, ImmutableArray<DaySchedule> queues)
    {
        Date = date;
        Begins = begins;
        Ends = ends;
        Queues = queues;
        FirstOpening = queues.Min(x => x.FirstOpening);
        LastClosing = queues.Max(x => x.LastClosing);
    }

    /// <summary>Gets the business date.</summary>
    public DateOnly Date { get; }

    /// <summary>Gets the first instant of the business day, in UTC.</summary>
    public DateTimeOffset Begins { get; }

    /// <summary>Gets the first instant of the next business day, in UTC.</summary>
    public DateTimeOffset Ends { get; }

    /// <summary>Gets each queue's day, at the place the queue has in the hall.</summary>
    public ImmutableArray<DaySchedule> Queues { get; }

    /// <summary>Gets the instant at which the first queue opens, in UTC; null when the hall is closed all day.</summary>
    public DateTimeOffset? FirstOpening { get; }

    /// <summary>Gets the instant at which the last queue closes, in UTC; null when the hall is closed all day.</summary>
    public DateTimeOffset? LastClosing { get; }

    /// <summary>Works out a hall's day.</summary>
    /// <param name="hall">The hall.</param>
    /// <param name="date">The business date.</param>
    /// <returns>The day; queues with the same sessions share one <see cref="DaySchedule"/>.</returns>
    public static HallDaySchedule Of(Hall hall, DateOnly date)
    {
        ArgumentNullException.ThrowIfNull(hall);
        var shared = new Dictionary<(string Schedule, ImmutableArray<Session> Sessions), DaySchedule>();
        DaySchedule Day(Queue queue)
        {
            var sessions = DaySchedule.Configured(hall, queue, date);
            if (!sessions.Any(x => x.IsLimited) && shared.TryGetValue((queue.Schedule, sessions), out var day))
            {
                return day;
            }

            return shared[(queue.Schedule, sessions)] = DaySchedule.Of(hall, queue, date);
        }

        return new HallDaySchedule(
            date,
            BusinessDay.Begins(date, hall.TimeZone, hall.DayTurnsAt),
            BusinessDay.Begins(date.AddDays(1), hall.TimeZone, hall.DayTurnsAt),
            [.. hall.Queues.Select(Day)]);
    }
}
