using Queueing.Domain.Curves;
using Queueing.Gateway.Halls;
using Queueing.Gateway.Hours;
using Queueing.Gateway.Requests;
using Queueing.Gateway.Tokens;

namespace Queueing.Gateway.Floor;

/// <summary>How the queues stood through a day, for supervisors.</summary>
internal sealed class CurveEndpoints(HallCalendar calendar, HallHistories histories)
{
    public void Map(IEndpointRouteBuilder routes) => routes
        .MapHall("GET", "/queues/curves", Read)
        .Says("Tells how many waited, what wait they had to expect and how many were served, every five minutes of a day from the opening on", "Floor")
        .Asks("day", "The business day, yyyy-MM-dd; today by default")
        .Answers<CurvesAnswer>().Refuses(400, 404, 503).Allows(Roles.Supervisor | Roles.Administrator)
        .Shows(null, """
            {"day":"2026-03-02","times":["2026-03-02T09:00:00+08:00","2026-03-02T09:05:00+08:00","2026-03-02T09:07:30+08:00"],
            "queues":[{"queue":"household","waiting":[2,4,3],"completed":[0,0,1],"expectedMinutes":[null,18.5,14]}]}
            """);

    private async Task Read(HallRequest request)
    {
        if (!histories.TryDay(request, out var asked, out var problem))
        {
            await request.RefuseAsync(problem);
            return;
        }

        var day = calendar.DayOf(request.Hall, asked);
        var streams = await histories.QueuesAsync(day, request.Http.RequestAborted);
        await request.AnswerAsync(
            CurvesAnswer.Of(request.Hall, day.Date, DayCurves.Of(request.Hall, day.Date, streams, calendar.Now(request.Hall))), GatewayJson.Api.CurvesAnswer);
    }
}
