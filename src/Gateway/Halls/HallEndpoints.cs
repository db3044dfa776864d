using Queueing.Domain.Halls;
using Queueing.Gateway.Requests;
using Queueing.Gateway.Tokens;
using Queueing.Grains.Hosting;

namespace Queueing.Gateway.Halls;

/// <summary>Halls as configured.</summary>
internal sealed class HallEndpoints(IHallDirectory halls, HallTree tree, HallCalendar calendar, GatewayOptions options)
{
    private const string Tag = "Halls";

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapDescribed("GET", "/api/v1/halls", List)
            .Says("Lists the halls as a tree: each after the hall above it", Tag).Answers<HallListItem[]>().Shows(null, HallExamples.List);
        routes.MapHall("GET", string.Empty, Read)
            .Says("Tells a hall: clock, services, queues, windows, tidal coverage", Tag).Answers<HallAnswer>().Refuses(400, 404).Shows(null, HallExamples.One);
        routes.MapHall("GET", "/roster", Roster)
            .Says("Lists the staff", Tag).Answers<RosterAnswer[]>().Refuses(400, 404)
            .Allows(Roles.Clerk | Roles.Supervisor | Roles.Administrator).Shows(null, HallExamples.Roster);
    }

    private Task List(HttpContext http) => JsonAnswer.WriteAsync(
        http,
        [.. halls.All.Where(x => x.Parent is null).SelectMany(x => tree.Below(x.Id).Prepend(x.Id)).Select(halls.Require)
            .Select(x => new HallListItem(x.Id.Value, TextAnswer.Of(x.Name), x.Parent?.Value))],
        GatewayJson.Api.HallListItemArray);

    private Task Read(HallRequest request) => request.AnswerAsync(
        HallAnswers.Of(request.Hall, calendar.Now(request.Hall), calendar.Schedule(request.Hall), options.ClockSpeed),
        GatewayJson.Api.HallAnswer);

    private Task Roster(HallRequest request) => request.AnswerAsync(
        [.. request.Hall.Staff.Select(HallAnswers.Of)], GatewayJson.Api.RosterAnswerArray);
}
