using System.Text.Json.Serialization.Metadata;
using Queueing.Domain.Identities;
using Queueing.Gateway.Asking;
using Queueing.Gateway.Halls;
using Queueing.Gateway.Requests;
using Queueing.Gateway.Tokens;
using Queueing.Grains.Contracts;
using Queueing.Grains.Dispatch;

namespace Queueing.Gateway.Floor;

/// <summary>The back office: who comes forward to a window, and goes back, without a tide.</summary>
internal sealed class BackOfficeEndpoints(GrainCalls calls, HallCalendar calendar)
{
    private const string Tag = "Dispatch";
    private const string Example = """{"staff":"back01","state":"atWindow","window":"w03"}""";

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapHall("POST", "/staff/{id}/forward", request => Act(
                request, ForwardRequest.Read, GatewayJson.Api.ForwardRequest, (dispatcher, caller, person, body) =>
                dispatcher.BringForward(caller, person, new WindowId(body.Window), body.Reason)))
            .Says("Brings somebody forward from the back office to a free window, without a tide", Tag)
            .Takes<ForwardRequest>().Shows("""{"window":"w03","reason":"two clerks are ill"}""", Example)
            .Answers<StaffAnswer>().Refuses(404, 409).Allows(Roles.Supervisor);
        routes.MapHall("POST", "/staff/{id}/back", request => Act(
                request, ReasonRequest.Read, GatewayJson.Api.ReasonRequest, (dispatcher, caller, person, body) =>
                dispatcher.SendBack(caller, person, body.Reason)))
            .Says("Sends somebody back to the back office; the window finishes what is in hand and closes", Tag)
            .Takes<ReasonRequest>(optional: true).Shows("""{"reason":"the clerks are back"}""", """{"staff":"back01","state":"backOffice","window":null}""")
            .Answers<StaffAnswer>().Refuses(404, 409).Allows(Roles.Supervisor);
    }

    private async Task Act<T>(
        HallRequest request,
        Func<BodyFields, T> read,
        JsonTypeInfo<T> type,
        Func<IDispatcherGrain, Caller, StaffId, T, ValueTask<Answer<StaffView>>> act)
        where T : class
    {
        if (!request.TryRoute<StaffId>("id", out var person, out var problem)
            || !(await Asked<T>.ReadAsync(request, read, type)).IsRead(out var asked, out problem))
        {
            await request.RefuseAsync(problem);
            return;
        }

        var dispatcher = calls.Grain<IDispatcherGrain>(calendar.Today(request.Hall).Value);
        var answer = await calls.CommandAsync(() => act(dispatcher, asked.Caller, person, asked.Body));
        await (answer.IsDone(out var staff, out var refusal)
            ? request.AnswerAsync(StaffAnswer.Of(staff), GatewayJson.Api.StaffAnswer)
            : request.RefuseAsync(refusal));
    }
}
