using Queueing.Domain.Calendar;
using Queueing.Gateway.Hours;

namespace Queueing.Gateway.Halls;

/// <summary>A queue as configured, with today's sessions.</summary>
/// <param name="Queue">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Prefix">The letters of its numbers.</param>
/// <param name="TargetMinutes">The wait that service is steered to.</param>
/// <param name="ExpectedServiceMinutes">The mean service time believed before any is seen.</param>
/// <param name="ExpectedPerDay">Tickets expected on an ordinary day; 0 when unknown.</param>
/// <param name="ExpectedToday">Tickets expected today: fewer when it is open for less than an ordinary day, or for some services only.</param>
/// <param name="Phase">Where its day stands.</param>
/// <param name="Sessions">Today's sessions.</param>
/// <param name="DrawFrom">When numbers are first given out today; null when none are.</param>
/// <param name="DrawUntil">When numbers stop for today; null when none are given out.</param>
internal sealed record HallQueueAnswer(
    string Queue,
    TextAnswer Name,
    string Prefix,
    double TargetMinutes,
    double ExpectedServiceMinutes,
    int ExpectedPerDay,
    double ExpectedToday,
    DayPhase Phase,
    OpenSessionAnswer[] Sessions,
    DateTimeOffset? DrawFrom,
    DateTimeOffset? DrawUntil);
