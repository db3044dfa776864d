using System.Text.Json.Serialization.Metadata;
using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;
using Queueing.Gateway.Problems;
using Queueing.Gateway.Requests;
using Queueing.Gateway.Tokens;
using Queueing.Gateway.Windows;
using Queueing.Grains.Contracts;
using Queueing.Grains.Hosting;

namespace Queueing.Gateway.Tickets;

/// <summary>What is done to tickets.</summary>
internal sealed class TicketActionEndpoints(
    TicketDesk desk, ForwardDesk sending, ClerkSeats seats, TicketTokens tokens, Vouchers vouchers, Forwards forwards, IHallDirectory halls)
{
    private const string Tag = "Tickets";
    private const Roles Staff = Roles.Clerk | Roles.Supervisor;

    // Whoever missed their call loses a few places, so that those who came in time are not held up, and not the morning.
    public const int ComeBackAfter = 3;
    private static readonly GatewayJson Json = GatewayJson.Api;

    public void Map(IEndpointRouteBuilder routes)
    {
        MapAtWindow(routes);
        MapLine(routes);
        Map(routes, "rating", "Rates a service that has ended, once", Roles.Citizen | Roles.Kiosk | Roles.Display,
            RatingRequest.Read, Json.RatingRequest, """{"score":5}""", (_, ticket, body) =>
            new TicketCommand(ticket, TicketAction.Rate, Service: body.Service is { } x ? new ServiceId(x) : null, Score: body.Score));
        Map(routes, "reprint", "Prints the number again; the answer has the access token", Roles.Kiosk | Staff,
            ReasonRequest.Read, Json.ReasonRequest, """{"reason":"paper jam"}""", (_, ticket, body) =>
            new TicketCommand(ticket, TicketAction.Reprint, Reason: body.Reason));
        Map(routes, "cancel", "Cancels a ticket", Roles.Citizen | Roles.Kiosk | Staff,
            CancelRequest.Read, Json.CancelRequest, """{"reason":"went home"}""", (_, ticket, body) =>
            new TicketCommand(ticket, TicketAction.Cancel, body.CallId, Reason: body.Reason));
        Map(routes, "expire", "Ends a ticket that nobody will serve: one waiting after the day's last session, whose holder gets a voucher; parked, or missed", Roles.Supervisor,
            ReasonedRequest.Read, Json.ReasonedRequest, """{"reason":"the hall is closed"}""", (_, ticket, body) =>
            new TicketCommand(ticket, TicketAction.Expire, Reason: body.Reason));
    }

    /// <summary>What happens at a window, under a call.</summary>
    private void MapAtWindow(IEndpointRouteBuilder routes)
    {
        MapCall(routes, "recall", "Calls again", TicketAction.Recall);
        MapCall(routes, "start", "Begins the service", TicketAction.Start);
        MapCall(routes, "finish", "Ends the service; the next one of the ticket begins, here or in the line of its queue", TicketAction.Finish);
        MapCall(routes, "missed", "Records that nobody came", TicketAction.Miss);
        MapCall(routes, "put-back", "Returns a called ticket to its place", TicketAction.PutBack);
        Map(routes, "services", "Puts further services on a ticket that is being served", Staff,
            ServicesRequest.Read, Json.ServicesRequest, """{"callId":"w01#7","services":["food-permit"]}""", (_, ticket, body) =>
            new TicketCommand(ticket, TicketAction.AddService, body.CallId, Services: [.. body.Services.Select(x => new ServiceId(x))]));
        Map(routes, "requeue", "Sends a ticket that is being served back in line, to wait anew", Staff,
            RequeueRequest.Read, Json.RequeueRequest, """{"callId":"w01#7","reason":"photographs to be taken first","place":"after","after":3}""", (_, ticket, body) =>
            new TicketCommand(ticket, TicketAction.Requeue, body.CallId, Place: body.Place ?? ReinstatePlace.Original, PlaceAfter: body.After ?? 0, Reason: body.Reason));
    }

    /// <summary>What changes somebody's place in line.</summary>
    private void MapLine(IEndpointRouteBuilder routes)
    {
        Map(routes, "park", "Sets a ticket aside, out of the line or from the window", Staff,
            ParkRequest.Read, Json.ParkRequest, """{"reason":"fetches a copy of the lease"}""", (_, ticket, body) =>
            new TicketCommand(ticket, TicketAction.Park, body.CallId, Reason: body.Reason));
        Map(routes, "release", "Takes a parked ticket back in line at its place", Staff,
            ReasonRequest.Read, Json.ReasonRequest, """{"reason":"the papers are complete"}""", (_, ticket, body) =>
            new TicketCommand(ticket, TicketAction.Release, Reason: body.Reason));
        Map(routes, "reinstate", "Takes a missed ticket back in line", Staff,
            ReinstateRequest.Read, Json.ReinstateRequest, """{"place":"after","after":3,"reason":"was at the copier"}""", (_, ticket, body) =>
            new TicketCommand(ticket, TicketAction.Reinstate, Place: body.Place, PlaceAfter: body.After ?? 0, Reason: body.Reason));
        Map(routes, "come-back", "Takes one's own missed ticket back in line, after the next three", Roles.Citizen | Roles.Kiosk,
            ReasonRequest.Read, Json.ReasonRequest, """{"reason":"was outside"}""", (_, ticket, body) =>
            new TicketCommand(ticket, TicketAction.Reinstate, Reason: body.Reason, Place: ReinstatePlace.After, PlaceAfter: ComeBackAfter));
        Map(routes, "reopen", "Takes a completed ticket up again on the same day, at its original place", Roles.Supervisor,
            ReasonedRequest.Read, Json.ReasonedRequest, """{"reason":"the certificate has a wrong date"}""", (_, ticket, body) =>
            new TicketCommand(ticket, TicketAction.Reopen, Reason: body.Reason));
        Map(routes, "transfer", "Moves a ticket to another queue, or has it wait for one window alone, with its seniority; or ends it, to go on as a new, linked ticket of another hall", Staff,
            TransferRequest.Read, Json.TransferRequest, """{"window":"w03","reason":"began the matter there"}""", Transfer);
        Map(routes, "lift-aim", "Gives a ticket that waits for one window alone back to all that serve its queue", Roles.Supervisor,
            ReasonedRequest.Read, Json.ReasonedRequest, """{"reason":"the clerk went home"}""", (_, ticket, body) =>
            new TicketCommand(ticket, TicketAction.LiftAim, Reason: body.Reason));
        Map(routes, "reprioritise", "Changes the priority class of a waiting ticket; with the class it has, verifies what it stands on", Staff,
            ReprioritiseRequest.Read, Json.ReprioritiseRequest, """{"priorityClass":"disabled","evidence":"verified","reason":"card seen"}""", Reprioritise);
    }

    private static Parsed<TicketCommand> Reprioritise(HallRequest request, TicketId ticket, ReprioritiseRequest body)
    {
        if (request.Hall.Find(new PriorityClassId(body.PriorityClass)) is not { } priority)
        {
            return Problem.OfField(ProblemKind.Invalid, "priorityClass", "is not a priority class of this hall");
        }

        return EvidenceRules.Resolve(request.Identity.Role, priority, body.Evidence, out var evidence) is { } problem
            ? problem
            : new TicketCommand(ticket, TicketAction.Reprioritise, Reason: body.Reason, PriorityClass: priority.Id, Evidence: evidence);
    }

    private Parsed<TicketCommand> Transfer(HallRequest request, TicketId ticket, TransferRequest body)
    {
        if (body.Hall is null)
        {
            return new TicketCommand(
                ticket,
                TicketAction.Transfer,
                body.CallId,
                body.Queue is { } queue ? new QueueId(queue) : null,
                Reason: body.Reason,
                Window: body.Window is { } window ? new WindowId(window) : null);
        }

        var (hall, service) = (new HallId(body.Hall), new ServiceId(body.Service!));
        return hall == request.Hall.Id ? Problem.OfField(ProblemKind.Invalid, "hall", "is this hall; name a queue of it")
            : halls.Find(hall) is not { } other ? Problem.OfField(ProblemKind.Invalid, "hall", "is not a hall here")
            : other.Find(service) is null ? Problem.OfField(ProblemKind.Invalid, "service", "is not a service of that hall")
            : new TicketCommand(
                ticket, TicketAction.Forward, body.CallId, Reason: body.Reason, Services: [.. (body.GivenUp ?? []).Select(x => new ServiceId(x))], Service: service, Hall: hall);
    }

    private void MapCall(IEndpointRouteBuilder routes, string name, string summary, TicketAction action) =>
        Map(routes, name, summary, Staff, CallRequest.Read, Json.CallRequest, """{"callId":"w01#7"}""", (_, ticket, body) =>
            new TicketCommand(ticket, action, body.CallId, Reason: body.Reason));

    private void Map<T>(
        IEndpointRouteBuilder routes,
        string name,
        string summary,
        Roles roles,
        Func<BodyFields, T> read,
        JsonTypeInfo<T> type,
        string example,
        Func<HallRequest, TicketId, T, Parsed<TicketCommand>> command)
        where T : class => routes
        .MapHall("POST", "/tickets/{id}/" + name, request => Act(request, read, type, command))
        .Says(summary, Tag).Takes<T>().Answers<TicketAnswer>().Refuses(400, 404, 409).Allows(roles).Shows(example, TicketExample.Json);

    private async Task Act<T>(
        HallRequest request,
        Func<BodyFields, T> read,
        JsonTypeInfo<T> type,
        Func<HallRequest, TicketId, T, Parsed<TicketCommand>> command)
        where T : class
    {
        if (!request.TryRoute<TicketId>("id", out var id, out var problem)
            || !(await Asked<T>.ReadAsync(request, read, type)).IsRead(out var asked, out problem)
            || !command(request, id, asked.Body).IsRead(out var order, out problem))
        {
            await request.RefuseAsync(problem);
            return;
        }

        if (order.Target is { } target && request.Hall.Find(target) is null)
        {
            await request.RefuseAsync(Problem.OfField(ProblemKind.Invalid, "queue", "is not a queue of this hall"));
            return;
        }

        if (await RefuseStranger(request, order) is { } refused)
        {
            await request.RefuseAsync(refused);
            return;
        }

        await ActAsync(request, asked.Caller, order with { WindowClosed = await IsClosed(request, order) });
    }

    private async Task<bool> IsClosed(HallRequest request, TicketCommand order) =>
        order.Window is { } window && request.Hall.Find(window) is not null
        && await seats.IsClosedAsync(new HallDay(request.Hall.Id, order.Ticket.Date), window);

    private async Task<Problem?> RefuseStranger(HallRequest request, TicketCommand order) =>
        order.Call is { } call && request.Hall.Find(call.Window) is not null
            ? await seats.RefuseAsync(request, new HallDay(request.Hall.Id, order.Ticket.Date), call.Window, mayBeFree: true)
            : null;

    private async Task ActAsync(HallRequest request, Caller caller, TicketCommand order)
    {
        var answer = order.Action is TicketAction.Forward
            ? await sending.SendAsync(request.Hall, caller, order)
            : await desk.ActAsync(request.Hall, caller, order);
        if (!answer.IsDone(out var ticket, out var refusal))
        {
            await request.RefuseAsync(refusal);
            return;
        }

        var token = order.Action is TicketAction.Reprint ? tokens.Of(request.Hall.Id, ticket.Id) : null;
        await request.AnswerAsync(TicketAnswers.For(request, ticket, forwards.Of(request, ticket), vouchers.Of(request, ticket), token), Json.TicketAnswer);
    }
}
