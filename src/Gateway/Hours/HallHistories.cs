using System.Diagnostics.CodeAnalysis;
using Queueing.Domain.Identities;
using Queueing.Gateway.Halls;
using Queueing.Gateway.Problems;
using Queueing.Gateway.Requests;

namespace Queueing.Gateway.Hours;

/// <summary>Finds what the journal tells of a day.</summary>
internal static class HallHistories
{
    /// <summary>Finds a history and reads which day is asked for; a pure client of a cluster has no journal of its own to read.</summary>
    public static bool TryHistory<T>(
        this HallCalendar calendar, HallRequest request, [NotNullWhen(true)] out T? history, out HallDay day, out Problem problem)
        where T : class
    {
        (history, day) = (null, default);
        if (!request.TryDate("day", out var asked, out problem))
        {
            return false;
        }

        history = request.Http.RequestServices.GetService<T>();
        day = new HallDay(request.Hall.Id, asked ?? calendar.Today(request.Hall).Date);
        problem = Problem.Of(ProblemKind.Unavailable, "This gateway has no journal to read.");
        return history is not null;
    }
}
