using Queueing.Domain.Calendar;
using Queueing.Gateway.Halls;

namespace Queueing.Gateway.Board;

/// <summary>When a hall is open today, for the board: whenever any of its queues is.</summary>
internal static class BoardHours
{
    public static SessionAnswer[] Of(HallDaySchedule day, TimeZoneInfo zone)
    {
        var hours = new List<SessionAnswer>();
        foreach (var session in day.Queues.SelectMany(x => x.Sessions).OrderBy(x => x.Opens))
        {
            if (hours.Count > 0 && session.Opens <= hours[^1].Closes)
            {
                hours[^1] = hours[^1] with { Closes = Later(hours[^1].Closes, ZonedTime.In(session.Closes, zone)) };
            }
            else
            {
                hours.Add(new SessionAnswer(ZonedTime.In(session.Opens, zone), ZonedTime.In(session.Closes, zone)));
            }
        }

        return [.. hours];
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
