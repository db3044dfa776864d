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
    GrainCalls calls, HallCalendar calendar, ClerkSeats seats, WindowStream stream, WindowReading reading, GatewayMetrics metrics)
{
    private const string Tag = "Windows";
    private const Roles Staff = Roles.Clerk | Roles.Supervisor;
    private const string StateHeader = "Window-State";

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapHall("POST", "/windows/{window}/call-next", CallNext)
            .Says("Calls the next ticket; 204 when nobody waits, and the window is ready or, after the day's end, closed", Tag)
            .Takes<EmptyRequest>(optional: true).Shows(null, WindowExamples.Call).Answers<CallAnswer>().AnswersNothing(204).Refuses(404, 409).Allows(Staff)
            .Tells(204, StateHeader, "What the window is now: ready for the next arrival, or closed after the day's end.", "ready");
        routes.MapHall("POST", "/windows/{window}/call", CallTicket)
            .Says("Calls a certain ticket: one parked or missed; one waiting by a supervisor only, with a reason", Tag)
            .Takes<CallTicketRequest>().Shows("""{"ticketId":"20260302.household.23","reason":"came back with the papers"}""", WindowExamples.Call)
            .Answers<CallAnswer>().Refuses(404, 409).Allows(Staff);
        routes.MapHall("PUT", "/windows/{window}/state", SetState)
            .Says("Opens, pauses, drains or closes a window; a pause is counted under the hall's reason it names, else as other", Tag)
            .Takes<StateRequest>().Shows("""{"state":"paused","reason":"lunch"}""", WindowExamples.Window).Answers<WindowAnswer>().Refuses(404, 409).Allows(Staff);
        routes.MapHall("PUT", "/windows/{window}/auto-call", SetAutoCall)
            .Says("Chooses whether the window calls the next ticket by itself, as long as this clerk sits there; null: the clerk calls", Tag)
            .Takes<AutoCallRequest>().Shows("""{"seconds":15}""", WindowExamples.Window).Answers<WindowAnswer>().Refuses(404, 409).Allows(Staff);
        routes.MapHall("PUT", "/windows/{window}/staff", SetStaff)
            .Says("Seats a clerk at a window, or nobody; a colleague's seat is taken over only with takeOver, or when it was handed over", Tag)
            .Takes<StaffRequest>().Shows("""{"staff":"w01-b","takeOver":true,"reason":"taken ill"}""", WindowExamples.Window).Answers<WindowAnswer>().Refuses(404, 409).Allows(Staff);
        routes.MapHall("GET", "/windows/{window}", Read)
            .Says("Tells a window", Tag).Answers<WindowAnswer>().Refuses(400, 404, 503).Allows(Staff).Shows(null, WindowExamples.Window);
        routes.MapHall("GET", "/windows/{window}/stream", Follow)
            .Says("Tells a window at each change, as events named 'window'", Tag)
            .Streams(lastId: null, ("window", typeof(WindowAnswer))).Refuses(400, 404).Allows(Staff).Shows(null, WindowExamples.Window);
    }

    private Task CallNext(HallRequest request) => request.ChangeWindowAsync(EmptyRequest.Read, GatewayJson.Api.EmptyRequest, async (window, asked) =>
    {
        var grain = Grain(request, window);
        await TellAsync(request, await calls.CommandAsync(() => grain.CallNext(asked.Caller)));
    });

    private Task CallTicket(HallRequest request) => request.ChangeWindowAsync(CallTicketRequest.Read, GatewayJson.Api.CallTicketRequest, async (window, asked) =>
    {
        var grain = Grain(request, window);
        await TellAsync(request, await calls.CommandAsync(() => grain.CallTicket(asked.Caller, asked.Body.TicketId, asked.Body.Reason)));
    });

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

    private Task SetState(HallRequest request) => request.ChangeWindowAsync(StateRequest.Read, GatewayJson.Api.StateRequest, async (window, asked) =>
    {
        var grain = Grain(request, window);
        if (await seats.RefuseAsync(request, calendar.Today(request.Hall), window, mayBeFree: false) is { } refused)
        {
            await request.RefuseAsync(refused);
            return;
        }

        await TellAsync(request, await calls.CommandAsync(() => grain.SetPhase(asked.Caller, asked.Body.State, asked.Body.Reason)));
    });

    private Task SetAutoCall(HallRequest request) => request.ChangeWindowAsync(AutoCallRequest.Read, GatewayJson.Api.AutoCallRequest, async (window, asked) =>
    {
        var grain = Grain(request, window);
        var after = asked.Body.Seconds is { } seconds ? TimeSpan.FromSeconds(seconds) : (TimeSpan?)null;
        await TellAsync(request, await calls.CommandAsync(() => grain.SetAutoCall(asked.Caller, after)));
    });

    private Task SetStaff(HallRequest request) => request.ChangeWindowAsync(StaffRequest.Read, GatewayJson.Api.StaffRequest, async (window, asked) =>
    {
        var staff = asked.Body.Staff is { } name ? new StaffId(name) : (StaffId?)null;
        var refused = staff is { } named
            ? RefuseSeat(request, named)
            : await seats.RefuseAsync(request, calendar.Today(request.Hall), window, mayBeFree: true);
        if (refused is not null)
        {
            await request.RefuseAsync(refused);
            return;
        }

        var day = calendar.Today(request.Hall);
        var dispatcher = calls.Grain<IDispatcherGrain>(day.Value);
        var terms = new SeatTerms(asked.Body.TakeOver, staff is null ? await seats.HandAsync(request, day, window) : null, asked.Body.Reason);
        await reading.ObeyAsync(request, day, window, await calls.CommandAsync(() => dispatcher.Seat(asked.Caller, window, staff, terms)));
    });

    private async Task Read(HallRequest request)
    {
        if (!request.TryWindow(out var window, out var problem))
        {
            await request.RefuseAsync(problem);
            return;
        }

        var grain = Grain(request, window);
        await TellAsync(request, await calls.ReadAsync<WindowView>(async () => await grain.View(), "There is no such window."));
    }

    private Task Follow(HallRequest request) => request.TryWindow(out var window, out var problem)
        ? stream.RunAsync(request.Http, request.Hall, window)
        : request.RefuseAsync(problem);

    private static Problem? RefuseSeat(HallRequest request, StaffId staff) =>
        request.Hall.Find(staff) is null ? Problem.OfField(ProblemKind.Invalid, "staff", "is not a member of this hall's staff")
        : request.Identity.Role is Roles.Supervisor || request.Identity.IsClerk(staff) ? null
        : Problem.OfField(ProblemKind.Forbidden, "staff", "a clerk seats nobody else");

    private Task TellAsync(HallRequest request, Answer<WindowView> answer) => reading.AnswerAsync(request, calendar.Today(request.Hall), answer);

    private IWindowGrain Grain(HallRequest request, WindowId window) =>
        calls.Grain<IWindowGrain>(GrainKey.Of(calendar.Today(request.Hall), window));
}
