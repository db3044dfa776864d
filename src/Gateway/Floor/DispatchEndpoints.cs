using System.Text.Json.Serialization.Metadata;
using Queueing.Domain.Identities;
using Queueing.Domain.Tides;
using Queueing.Gateway.Asking;
using Queueing.Gateway.Halls;
using Queueing.Gateway.Problems;
using Queueing.Gateway.Requests;
using Queueing.Gateway.Tokens;
using Queueing.Grains.Contracts;
using Queueing.Grains.Dispatch;

namespace Queueing.Gateway.Floor;

/// <summary>What people tell the dispatcher: alerts seen, duties ordered, taken on, declined and ended.</summary>
internal sealed class DispatchEndpoints(GrainCalls calls, HallCalendar calendar)
{
    private const string Tag = "Dispatch";
    private const int MaxAlertId = 16;
    private const Roles Staff = Roles.Clerk | Roles.Supervisor;

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapHall("POST", "/alerts/{id}/acknowledge", Acknowledge)
            .Says("Acknowledges an alert", Tag)
            .Takes<ReasonRequest>(optional: true).Answers<AlertAnswer>().Refuses(404, 409).Allows(Roles.Supervisor)
            .Shows("""{"reason":"two more windows open at ten"}""", FloorExamples.Alert);
        routes.MapHall("POST", "/tides", Open)
            .Says("Orders a tidal duty by hand", Tag)
            .Takes<TideRequest>().Answers<TideAnswer>(201).Refuses(404, 409).Allows(Roles.Supervisor)
            .Shows("""{"window":"w09","forQueue":"general","staff":"back01","reason":"a coach party came"}""", FloorExamples.Tide);
        Map(routes, "approve", "Approves a proposal", TideAction.Approve, Roles.Supervisor, "a coach party is on its way");
        Map(routes, "decline", "Declines an episode: a supervisor, or the clerk meant", TideAction.Decline, Staff, "a long matter in hand");
        Map(routes, "release", "Ends an episode; what is in hand is finished first", TideAction.Release, Roles.Supervisor, "the coach party has left");
        routes.MapHall("POST", "/tides/{id}/acknowledge", request => Act(request, EmptyRequest.Read, GatewayJson.Api.EmptyRequest, TideAction.Acknowledge, _ => null))
            .Says("Takes the duty on: the clerk meant", Tag)
            .Takes<EmptyRequest>(optional: true).Answers<TideAnswer>().Refuses(404, 409).Allows(Staff)
            .Shows(null, FloorExamples.Tide);
    }

    private void Map(IEndpointRouteBuilder routes, string name, string summary, TideAction action, Roles roles, string why) => routes
        .MapHall("POST", "/tides/{id}/" + name, request => Act(request, ReasonRequest.Read, GatewayJson.Api.ReasonRequest, action, body => body.Reason))
        .Says(summary, Tag).Takes<ReasonRequest>(optional: true).Answers<TideAnswer>().Refuses(404, 409).Allows(roles)
        .Shows($$"""{"reason":"{{why}}"}""", FloorExamples.Tide);

    private async Task Acknowledge(HallRequest request)
    {
        var id = (string)request.Http.Request.RouteValues["id"]!;
        if (id.Length > MaxAlertId || id.Any(x => !char.IsAsciiLetterOrDigit(x)))
        {
            await request.RefuseAsync(Problem.OfField(ProblemKind.Invalid, "id", "is not an alert's id"));
            return;
        }

        var read = await Asked<ReasonRequest>.ReadAsync(request, ReasonRequest.Read, GatewayJson.Api.ReasonRequest);
        if (!read.IsRead(out var asked, out var problem))
        {
            await request.RefuseAsync(problem);
            return;
        }

        var grain = Dispatcher(request);
        var answer = await calls.CommandAsync(() => grain.AcknowledgeAlert(asked.Caller, id, asked.Body.Reason));
        await (answer.IsDone(out var alert, out var refusal)
            ? request.AnswerAsync(AlertAnswer.Of(alert, request.Hall.TimeZone), GatewayJson.Api.AlertAnswer)
            : request.RefuseAsync(refusal));
    }

    private async Task Open(HallRequest request)
    {
        var read = await Asked<TideRequest>.ReadAsync(request, TideRequest.Read, GatewayJson.Api.TideRequest);
        if (!read.IsRead(out var asked, out var problem))
        {
            await request.RefuseAsync(problem);
            return;
        }

        var window = new WindowId(asked.Body.Window);
        var queue = new QueueId(asked.Body.ForQueue);
        var staff = asked.Body.Staff is { } name ? new StaffId(name) : (StaffId?)null;
        var unknown = request.Hall.Find(window) is null ? ("window", "is not a window of this hall")
            : request.Hall.Find(queue) is null ? ("forQueue", "is not a queue of this hall")
            : staff is { } member && request.Hall.Find(member) is null ? ("staff", "is not a member of this hall's staff")
            : ((string Field, string Message)?)null;
        if (unknown is { } wrong)
        {
            await request.RefuseAsync(Problem.OfField(ProblemKind.Invalid, wrong.Field, wrong.Message));
            return;
        }

        var grain = Dispatcher(request);
        await TellAsync(request, await calls.CommandAsync(() => grain.OpenTide(asked.Caller, window, queue, staff, asked.Body.Reason)), StatusCodes.Status201Created);
    }

    private async Task Act<T>(
        HallRequest request, Func<BodyFields, T> read, JsonTypeInfo<T> type, TideAction action, Func<T, string?> reason)
        where T : class
    {
        if (!request.TryRoute<TideId>("id", out var tide, out var problem)
            || !(await Asked<T>.ReadAsync(request, read, type)).IsRead(out var asked, out problem))
        {
            await request.RefuseAsync(problem);
            return;
        }

        var grain = Dispatcher(request);
        await TellAsync(request, await calls.CommandAsync(() => grain.ActOnTide(asked.Caller, tide, action, reason(asked.Body))), StatusCodes.Status200OK);
    }

    private static Task TellAsync(HallRequest request, Answer<TideView> answer, int status) => answer.IsDone(out var tide, out var refusal)
        ? request.AnswerAsync(TideAnswer.Of(tide, request.Hall.TimeZone), GatewayJson.Api.TideAnswer, status)
        : request.RefuseAsync(refusal);

    private IDispatcherGrain Dispatcher(HallRequest request) =>
        calls.Grain<IDispatcherGrain>(calendar.Today(request.Hall).Value);
}
