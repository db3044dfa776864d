using System.Collections.Immutable;
using Queueing.Domain.Halls;

namespace Queueing.Domain.Calendar;

/// <summary>
/// How many tickets a queue expects on a date. What is configured is an ordinary day: the longest of its week, where relays and
/// extended hours do not count, so that the days without them are ordinary as well. A shorter day brings as many in an hour; a
/// session for some services brings their share of the queue's, in equal parts because nothing else is known. A longer day
/// brings no more: whoever comes at noon or in the evening does not come at another hour.
/// </summary>
public static class ExpectedDay
{
    /// <summary>Works out what a queue expects on a date.</summary>
    /// <param name="hall">The hall.</param>
    /// <param name="queue">One of its queues.</param>
    /// <param name="date">The business date.</param>
    /// <returns>
    /// Tickets, to a tenth: 0 when it is closed or nothing is known, at most <see cref="Queue.ExpectedPerDay"/>, and exactly that
    /// on an ordinary day and on any day of a queue whose week has no ordinary hours.
    /// </returns>
    public static double Of(Hall hall, Queue queue, DateOnly date)
    {
        ArgumentNullException.ThrowIfNull(hall);
        ArgumentNullException.ThrowIfNull(queue);
        var services = hall.Services.Count(x => x.Queue == queue.Id);
        double Sum(ImmutableArray<Session> sessions, Func<Session, TimeSpan> length) =>
            DaySchedule.Own(hall, queue, sessions).Sum(x => length(x).TotalMinutes * x.ShareOf(services));
        var ordinary = hall.ScheduleOf(queue).Days.Max(x => Sum(x, Ordinary));
        var open = Sum(DaySchedule.Configured(hall, queue, date), x => x.Closes - x.Opens);
        return open == 0 ? 0
            : open >= ordinary ? queue.ExpectedPerDay
            : Math.Round(queue.ExpectedPerDay * open / ordinary, 1);
    }

    /// <summary>What is left of a session without its relay and its extended hours.</summary>
    private static TimeSpan Ordinary(Session session)
    {
        var rest = session.Closes - session.Opens;
        if (session.Relay is { } relay)
        {
            rest -= relay.Until - relay.From;
        }

        if (session.Extended is { } extended)
        {
            rest -= extended.Until - extended.From;
        }

        return rest > TimeSpan.Zero ? rest : TimeSpan.Zero;
    }
}
