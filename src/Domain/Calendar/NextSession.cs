using Queueing.Domain.Halls;

namespace Queueing.Domain.Calendar;

/// <summary>Looks ahead for the session to come for.</summary>
public static class NextSession
{
    /// <summary>How many days ahead are looked at: longer than any holiday with the weekends around it.</summary>
    public const int DaysAhead = 31;

    /// <summary>Finds the first session for which numbers for a service are first given out after an instant.</summary>
    /// <param name="hall">The hall.</param>
    /// <param name="service">One of its services.</param>
    /// <param name="after">The instant.</param>
    /// <returns>The session, or null when there is none within <see cref="DaysAhead"/>.</returns>
    public static SessionInstants? For(Hall hall, Service service, DateTimeOffset after)
    {
        ArgumentNullException.ThrowIfNull(hall);
        ArgumentNullException.ThrowIfNull(service);
        var queue = hall.Find(service.Queue)!;
        var today = BusinessDay.Of(hall, after).Date;
        for (var ahead = 0; ahead <= DaysAhead; ahead++)
        {
            foreach (var session in DaySchedule.Of(hall, queue, today.AddDays(ahead)).For(service.Id).Sessions)
            {
                if (session.GivesNumbers && session.DrawsFrom > after)
                {
                    return session;
                }
            }
        }

        return null;
    }
}
