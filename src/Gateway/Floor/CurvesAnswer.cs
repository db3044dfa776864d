using Queueing.Domain.Curves;
using Queueing.Domain.Halls;
using Queueing.Gateway.Halls;

namespace Queueing.Gateway.Floor;

/// <summary>How a hall's queues stood through a day.</summary>
/// <param name="Day">The business day.</param>
/// <param name="Times">The instants: every five minutes from the opening on, and last the present or the day's end.</param>
/// <param name="Queues">The queues, in the hall's order.</param>
internal sealed record CurvesAnswer(DateOnly Day, DateTimeOffset[] Times, CurveAnswer[] Queues)
{
    public static CurvesAnswer Of(Hall hall, DateOnly day, DayCurves curves) => new(
        day,
        [.. curves.Times.Select(x => ZonedTime.In(x, hall.TimeZone))],
        [.. hall.Queues.Select((queue, place) => CurveAnswer.Of(queue, curves.Queues[place]))]);
}
