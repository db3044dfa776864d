using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;
using Queueing.Gateway.Asking;
using Queueing.Gateway.Halls;
using Queueing.Gateway.Problems;
using Queueing.Gateway.Requests;
using Queueing.Gateway.Tickets;
using Queueing.Gateway.Tokens;
using Queueing.Grains.Contracts;
using Queueing.Grains.Dispatch;
using Queueing.Grains.Hosting;
using Queueing.Grains.Windows;

namespace Queueing.Gateway.Windows;

/// <summary>What goes from one to another: a seat to a colleague, a ticket in hand to another window.</summary>
internal sealed class HandoverEndpoints(GrainCalls calls, HallCalendar calendar, ClerkSeats seats, TicketDesk desk, WindowReading reading)
{
    private const string Tag = "Windows";
    private const Roles Staff = Roles.Clerk | Roles.Supervisor;

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapHall("POST", "/windows/{window}/handover", HandOver)
            .Says("Offers the seat, with what is in hand, to a colleague, who takes it by signing in; null takes the offer back", Tag)
            .Takes<HandoverRequest>().Shows("""{"to":"w02-a","reason":"lunch"}""", WindowExamples.Window).Answers<WindowAnswer>().Refuses(404, 409).Allows(Staff);
        routes.MapHall("POST", "/tickets/{id}/take-over", TakeOver)
            .Says("Moves a live call to another window that is free, whether the one that has it still answers or not", Tag)
            .Takes<TakeOverRequest>().Shows("""{"callId":"w03#11","window":"w05","reason":"the machine at w03 broke down"}""", TicketExample.Json)
            .Answers<TicketAnswer>().Refuses(404, 409).Allows(Staff);
    }

    private Task HandOver(HallRequest request) => request.ChangeWindowAsync(HandoverRequest.Read, GatewayJson.Api.HandoverRequest, async (window, asked) =>
    {
        var day = calendar.Today(request.Hall);
        var to = asked.Body.To is { } name ? new StaffId(name) : (StaffId?)null;
        var dispatcher = calls.Grain<IDispatcherGrain>(day.Value);
        await reading.ObeyAsync(request, day, window, await calls.CommandAsync(() => dispatcher.HandOver(asked.Caller, window, to, asked.Body.Reason)));
    });

    private async Task TakeOver(HallRequest request)
    {
        if (!request.TryRoute<TicketId>("id", out var ticket, out var problem)
            || !(await Asked<TakeOverRequest>.ReadAsync(request, TakeOverRequest.Read, GatewayJson.Api.TakeOverRequest)).IsRead(out var asked, out problem))
        {
            await request.RefuseAsync(problem);
            return;
        }

        var (call, window) = (asked.Body.CallId, new WindowId(asked.Body.Window));
        if (request.Hall.Find(window) is null)
        {
            await request.RefuseAsync(Problem.OfField(ProblemKind.Invalid, "window", "is not a window of this hall"));
            return;
        }

        if (!(await desk.FindAsync(request.Hall, ticket)).IsDone(out _, out var unknown) && unknown.Code is RefusalCode.Unknown)
        {
            await request.RefuseAsync(unknown);
            return;
        }

        // Whoever was called away from a seat that is free now takes along what they had in hand; a colleague's stays theirs.
        var day = calendar.Today(request.Hall);
        if (request.Hall.Find(call.Window) is not null && await seats.RefuseAsync(request, day, call.Window, mayBeFree: true) is { } refused)
        {
            await request.RefuseAsync(refused);
            return;
        }

        var grain = calls.Grain<IWindowGrain>(GrainKey.Of(day, window));
        var answer = await calls.CommandAsync(() => grain.TakeOver(asked.Caller, ticket, call, asked.Body.Reason));
        await (answer.IsDone(out var taken, out var refusal)
            ? request.AnswerAsync(TicketAnswers.ForStaff(taken.Ticket!, request.Hall.TimeZone), GatewayJson.Api.TicketAnswer)
            : request.RefuseAsync(refusal));
    }
}
