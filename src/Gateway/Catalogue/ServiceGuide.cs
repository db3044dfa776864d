using System.Collections.Immutable;
using Queueing.Domain.Calendar;
using Queueing.Domain.Halls;

namespace Queueing.Gateway.Catalogue;

/// <summary>A service item with where and when it is served, for the API and for its page.</summary>
/// <param name="Hall">The hall.</param>
/// <param name="Service">The item.</param>
/// <param name="Department">Its department.</param>
/// <param name="Windows">The windows that serve its queue in ordinary duty.</param>
/// <param name="Sessions">The session whose numbers are given out now or next, and the later ones of its day; none when none is known.</param>
internal sealed record ServiceGuide(
    Hall Hall, Service Service, Department Department, ImmutableArray<Window> Windows, ImmutableArray<SessionInstants> Sessions)
{
    public static ServiceGuide Of(Hall hall, Service service, HallDaySchedule today, DateTimeOffset now)
    {
        var sessions = Left(today.Queues[hall.IndexOf(service.Queue)].For(service.Id), now);
        if (sessions.IsEmpty && NextSession.For(hall, service, now) is { } next)
        {
            var day = BusinessDay.Of(hall, next.DrawsFrom).Date;
            sessions = Left(DaySchedule.Of(hall, hall.Find(service.Queue)!, day).For(service.Id), now);
        }

        return new ServiceGuide(
            hall,
            service,
            hall.Departments.First(x => x.Id == service.Department),
            [.. hall.Windows.Where(x => x.Primary.Contains(service.Queue))],
            sessions);
    }

    private static ImmutableArray<SessionInstants> Left(DaySchedule day, DateTimeOffset now) =>
        [.. day.Sessions.Where(x => x.GivesNumbers && x.DrawsUntil > now)];
}
