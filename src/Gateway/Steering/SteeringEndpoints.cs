using Queueing.Domain.Identities;
using Queueing.Gateway.Asking;
using Queueing.Gateway.Halls;
using Queueing.Gateway.Requests;
using Queueing.Gateway.Tokens;
using Queueing.Grains.Steering;

namespace Queueing.Gateway.Steering;

/// <summary>Steering: who was offered another way before a number was drawn, and took it, is counted.</summary>
internal sealed class SteeringEndpoints(GrainCalls calls, HallCalendar calendar)
{
    private const string Tag = "Catalogue";
    private const string Steered = """{"service":"residence-permit","alternative":"online","count":3}""";

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapHall("POST", "/services/{id}/steered", Steer)
            .Says("Counts somebody who took another way than a window and draws no number", Tag)
            .Takes<SteeredRequest>().Shows("""{"alternative":"online"}""", Steered).Answers<SteeredAnswer>(201).Refuses(404).Allows(Roles.Kiosk | Roles.Clerk | Roles.Supervisor);
        routes.MapHall("GET", "/steered", Report)
            .Says("Tells how many people took another way on a day, by item", Tag)
            .Asks("day", "The business day, yyyy-MM-dd; today by default")
            .Answers<SteeredDayAnswer>().Refuses(400, 404, 503).Allows(Roles.Supervisor | Roles.Administrator)
            .Shows(null, $$"""{"day":"2026-03-02","total":3,"items":[{{Steered}}]}""");
    }

    private async Task Steer(HallRequest request)
    {
        if (!request.TryRoute<ServiceId>("id", out var id, out var problem)
            || !(await RequestBody.ReadAsync(request.Http, SteeredRequest.Read)).IsRead(out var body, out problem)
            || !CallerReader.Read(request, body, GatewayJson.Api.SteeredRequest).IsRead(out var caller, out problem))
        {
            await request.RefuseAsync(problem);
            return;
        }

        var grain = calls.Grain<ISteeringGrain>(calendar.Today(request.Hall).Value);
        var answer = await calls.CommandAsync(() => grain.Steer(caller, id, body.Alternative));
        await (answer.IsDone(out var steered, out var refusal)
            ? request.AnswerAsync(SteeredAnswer.Of(steered), GatewayJson.Api.SteeredAnswer, StatusCodes.Status201Created)
            : request.RefuseAsync(refusal));
    }

    private async Task Report(HallRequest request)
    {
        if (!request.TryDate("day", out var asked, out var problem))
        {
            await request.RefuseAsync(problem);
            return;
        }

        var day = calendar.DayOf(request.Hall, asked);
        var read = await calls.SteeredAsync(day);
        await (read.IsDone(out var items, out var refusal)
            ? request.AnswerAsync(
                new SteeredDayAnswer(day.Date, items.Sum(x => x.Count), [.. items.Select(SteeredAnswer.Of)]), GatewayJson.Api.SteeredDayAnswer)
            : request.RefuseAsync(refusal));
    }
}
