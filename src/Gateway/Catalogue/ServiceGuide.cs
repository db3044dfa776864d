using System.Collections.Immutable;
using Queueing.Domain.Calendar;
using Queueing.Domain.Halls;

namespace Queueing.Gateway.Catalogue;

/// <summary>A service item with where and when it is served, for the API and for its page.</summary>
/// <param name="Hall">The hall.</param>
/// <param name="Service">The item.</param>
/// <param name="Department">Its department.</param>
/// <param name="Windows">The windows that serve its queue in ordinary duty.</param>
/// <param name="Session">The session whose numbers are given out now or next; null when none is known.</param>
internal sealed record ServiceGuide(
    Hall Hall, Service Service, Department Department, ImmutableArray<Window> Windows, SessionInstants? Session)
{
    public static ServiceGuide Of(Hall hall, Service service, HallDaySchedule today, DateTimeOffset now)
    {
        SessionInstants? session = null;
        foreach (var one in today.Queues[hall.IndexOf(service.Queue)].For(service.Id).Sessions)
        {
            session ??= one.MayDraw(now) ? one : null;
        }

        return new ServiceGuide(
            hall,
            service,
            hall.Departments.First(x => x.Id == service.Department),
            [.. hall.Windows.Where(x => x.Primary.Contains(service.Queue))],
            session ?? NextSession.For(hall, service, now));
    }
}
