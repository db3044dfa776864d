using Queueing.Gateway.Halls;
using Queueing.Gateway.Requests;
using Queueing.Gateway.Tokens;

namespace Queueing.Gateway.Tickets;

/// <summary>What was done by hand in an outage, entered in bulk after it.</summary>
internal sealed class PaperEndpoints(PaperDesk desk, HallCalendar calendar)
{
    private const string Request = """
        {"reason":"power cut from 9:40 to 10:20","papers":[
        {"paper":"手-07","services":["id-card"],"priorityClass":"elderly","givenAt":"2026-11-23T09:45:00+08:00"},
        {"paper":"手-03","services":["birth-registration"],"givenAt":"2026-11-23T09:41:00+08:00","window":"w07",
        "calledAt":"2026-11-23T09:50:00+08:00","startedAt":"2026-11-23T09:51:00+08:00","finishedAt":"2026-11-23T10:02:00+08:00"}],
        "served":[{"number":"A021","window":"w03","calledAt":"2026-11-23T09:44:00+08:00","startedAt":"2026-11-23T09:44:30+08:00","finishedAt":"2026-11-23T09:58:00+08:00"}]}
        """;

    public void Map(IEndpointRouteBuilder routes) => routes
        .MapHall("POST", "/tickets/paper", Enter)
        .Says("Enters what was done by hand in an outage, with its real times: numbers given out by hand, and numbers of the system's that were called and served; all of one business day, today or of the seven before it", "Tickets")
        .Takes<PapersRequest>().Answers<PapersAnswer>(201).Refuses(400, 404, 409)
        .Allows(Roles.Clerk | Roles.Supervisor).Shows(Request, $$"""{"tickets":[{{TicketExample.Json}}]}""");

    private async Task Enter(HallRequest request)
    {
        var read = await RequestBody.ReadAsync(request.Http, PapersRequest.Read, PapersRequest.MaxBytes);
        if (!read.IsRead(out var body, out var problem)
            || !CallerReader.Read(request, body, GatewayJson.Api.PapersRequest).IsRead(out var caller, out problem)
            || !Resolve(request, body).IsRead(out var order, out problem)
            || !(await desk.EnterAsync(request.Hall, caller, order, body.Reason)).IsRead(out var answer, out problem))
        {
            await request.RefuseAsync(problem);
            return;
        }

        await request.AnswerAsync(answer, GatewayJson.Api.PapersAnswer, StatusCodes.Status201Created);
    }

    private Parsed<PaperOrder> Resolve(HallRequest request, PapersRequest body) => PaperReading.Resolve(
        request.Hall, request.Identity.Role, calendar.Now(request.Hall), body);
}
