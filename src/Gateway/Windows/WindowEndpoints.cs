using Queueing.Domain.Identities;
using Queueing.Gateway.Asking;
using Queueing.Gateway.Halls;
using Queueing.Gateway.Problems;
using Queueing.Gateway.Requests;
using Queueing.Gateway.Telemetry;
using Queueing.Gateway.Tokens;
using Queueing.Grains.Contracts;
using Queueing.Grains.Dispatch;
using Queueing.Grains.Hosting;
using Queueing.Grains.Windows;

namespace Queueing.Gateway.Windows;

/// <summary>Windows: calling, opening and closing, who sits there.</summary>
internal sealed class WindowEndpoints(
    GrainCalls calls, HallCalendar calendar, ClerkSeats seats, WindowStream stream, GatewayMetrics metrics)
{
    private const string Tag = "Windows";
    private const Roles Staff = Roles.Clerk | Roles.Supervisor;
    private const string StateHeader = "Window-State";

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapHall("POST", "/windows/{window}/call-next", CallNext)
            .Says("Calls the next ticket; 204 when nobody waits, and the window is ready or, after the day's end, closed", Tag)
            .Takes<EmptyRequest>(optional: true).Shows(null, WindowExamples.Call).Answers<CallAnswer>().AnswersNothing(204).Refuses(404, 409).Allows(Staff);
        routes.MapHall("POST", "/windows/{window}/call", CallTicket)
            .Says("Calls a certain ticket: one parked or missed; one waiting by a supervisor only, with a reason", Tag)
            .Takes<CallTicketRequest>().Shows("""{"ticketId":"20260302.household.23","reason":"came back with the papers"}""", WindowExamples.Call)
            .Answers<CallAnswer>().Refuses(404, 409).Allows(Staff);
        routes.MapHall("PUT", "/windows/{window}/state", SetState)
            .Says("Opens, pauses, drains or closes a window", Tag)
            .Takes<StateRequest>().Shows("""{"state":"paused","reason":"lunch"}""", WindowExamples.Window).Answers<WindowAnswer>().Refuses(404, 409).Allows(Staff);
        routes.MapHall("PUT", "/windows/{window}/staff", SetStaff)
            .Says("Seats a clerk at a window, or nobody", Tag)
            .Takes<StaffRequest>().Shows("""{"staff":"w01-a"}""", WindowExamples.Window).Answers<WindowAnswer>().Refuses(404, 409).Allows(Staff);
        routes.MapHall("GET", "/windows/{window}", Read)
            .Says("Tells a window", Tag).Answers<WindowAnswer>().Refuses(400, 404, 503).Allows(Staff).Shows(null, WindowExamples.Window);
        routes.MapHall("GET", "/windows/{window}/stream", Follow)
            .Says("Tells a window at each change, as events named 'window'", Tag)
            .Answers<WindowAnswer>(contentType: "text/event-stream").Refuses(400, 404).Allows(Staff);
    }

    private async Task CallNext(HallRequest request)
    {
        if (!TryWindow(request, out var window, out var problem)
            || !(await Asked<EmptyRequest>.ReadAsync(request, EmptyRequest.Read, GatewayJson.Api.EmptyRequest)).IsRead(out var asked, out problem))
        {
            await request.RefuseAsync(problem);
            return;
        }

        var grain = Grain(request, window);
        await TellAsync(request, await calls.CommandAsync(() => grain.CallNext(asked.Caller)));
    }

    private async Task CallTicket(HallRequest request)
    {
        if (!TryWindow(request, out var window, out var problem)
            || !(await Asked<CallTicketRequest>.ReadAsync(request, CallTicketRequest.Read, GatewayJson.Api.CallTicketRequest)).IsRead(out var asked, out problem))
        {
            await request.RefuseAsync(problem);
            return;
        }

        var grain = Grain(request, window);
        await TellAsync(request, await calls.CommandAsync(() => grain.CallTicket(asked.Caller, asked.Body.TicketId, asked.Body.Reason)));
    }

    private async Task TellAsync(HallRequest request, Answer<CallView> answer)
    {
        if (!answer.IsDone(out var call, out var refusal))
        {
            metrics.Called("refused");
            await request.RefuseAsync(refusal);
            return;
        }

        metrics.Called(call.Ticket is null ? "empty" : "called");
        if (CallAnswer.Of(call, request.Hall.TimeZone) is { } called)
        {
            await request.AnswerAsync(called, GatewayJson.Api.CallAnswer);
            return;
        }

        request.Http.Response.Headers[StateHeader] = call.WindowClosed ? "closed" : "ready";
        request.Http.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private async Task SetState(HallRequest request)
    {
        if (!TryWindow(request, out var window, out var problem)
            || !(await Asked<StateRequest>.ReadAsync(request, StateRequest.Read, GatewayJson.Api.StateRequest)).IsRead(out var asked, out problem))
        {
            await request.RefuseAsync(problem);
            return;
        }

        var grain = Grain(request, window);
        if (await seats.RefuseAsync(request, calendar.Today(request.Hall), window, mayBeFree: false) is { } refused)
        {
            await request.RefuseAsync(refused);
            return;
        }

        await TellAsync(request, await calls.CommandAsync(() => grain.SetPhase(asked.Caller, asked.Body.State, asked.Body.Reason)));
    }

    private async Task SetStaff(HallRequest request)
    {
        if (!TryWindow(request, out var window, out var problem)
            || !(await Asked<StaffRequest>.ReadAsync(request, StaffRequest.Read, GatewayJson.Api.StaffRequest)).IsRead(out var asked, out problem))
        {
            await request.RefuseAsync(problem);
            return;
        }

        var staff = asked.Body.Staff is { } name ? new StaffId(name) : (StaffId?)null;
        var grain = Grain(request, window);
        var refused = staff is { } named
            ? RefuseSeat(request, named)
            : await seats.RefuseAsync(request, calendar.Today(request.Hall), window, mayBeFree: true);
        if (refused is not null)
        {
            await request.RefuseAsync(refused);
            return;
        }

        var dispatcher = calls.Grain<IDispatcherGrain>(calendar.Today(request.Hall).Value);
        var seated = await calls.CommandAsync(() => dispatcher.Seat(asked.Caller, window, staff));
        if (!seated.IsDone(out var order, out var refusal))
        {
            await request.RefuseAsync(refusal);
            return;
        }

        // The window hears of it one way as well; asking it to obey here lets the answer show the seat already.
        await TellAsync(request, await calls.ReadAsync<WindowView>(async () => await grain.Obey(order), "There is no such window."));
    }

    private async Task Read(HallRequest request)
    {
        if (!TryWindow(request, out var window, out var problem))
        {
            await request.RefuseAsync(problem);
            return;
        }

        var grain = Grain(request, window);
        await TellAsync(request, await calls.ReadAsync<WindowView>(async () => await grain.View(), "There is no such window."));
    }

    private Task Follow(HallRequest request) => TryWindow(request, out var window, out var problem)
        ? stream.RunAsync(request.Http, request.Hall, window)
        : request.RefuseAsync(problem);

    private static Problem? RefuseSeat(HallRequest request, StaffId staff) =>
        request.Hall.Find(staff) is null ? Problem.OfField(ProblemKind.Invalid, "staff", "is not a member of this hall's staff")
        : request.Identity.Role is Roles.Supervisor || request.Identity.IsClerk(staff) ? null
        : Problem.OfField(ProblemKind.Forbidden, "staff", "a clerk seats nobody else");

    private static Task TellAsync(HallRequest request, Answer<WindowView> answer) => answer.IsDone(out var window, out var refusal)
        ? request.AnswerAsync(WindowAnswer.Of(window, request.Hall.TimeZone), GatewayJson.Api.WindowAnswer)
        : request.RefuseAsync(refusal);

    private static bool TryWindow(HallRequest request, out WindowId window, out Problem problem)
    {
        if (!request.TryRoute("window", out window, out problem))
        {
            return false;
        }

        if (request.Hall.Find(window) is null)
        {
            problem = Problem.Of(ProblemKind.Unknown, $"There is no window '{window}' in this hall.");
            return false;
        }

        return true;
    }

    private IWindowGrain Grain(HallRequest request, WindowId window) =>
        calls.Grain<IWindowGrain>(GrainKey.Of(calendar.Today(request.Hall), window));
}
