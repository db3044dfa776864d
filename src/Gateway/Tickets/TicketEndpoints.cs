using System.Globalization;
using System.IO.Hashing;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.RateLimiting;
using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;
using Queueing.Gateway.Problems;
using Queueing.Gateway.Requests;
using Queueing.Gateway.Streams;
using Queueing.Gateway.Telemetry;
using Queueing.Gateway.Tokens;
using Queueing.Gateway.Windows;
using Queueing.Grains.Contracts;

namespace Queueing.Gateway.Tickets;

/// <summary>Tickets: drawing, reading, and what is done to them.</summary>
internal sealed class TicketEndpoints(TicketDesk desk, ClerkSeats seats, TicketTokens tokens, GatewayMetrics metrics)
{
    private const string Tag = "Tickets";
    private const Roles Staff = Roles.Clerk | Roles.Supervisor;

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapHall("POST", "/tickets", Draw)
            .Says("Draws a ticket", Tag).Takes<DrawRequest>().Answers<TicketAnswer>(201).Refuses(400, 404, 409, 429)
            .Allows(Roles.Kiosk | Staff).With(new EnableRateLimitingAttribute(DrawLimit.Policy));
        routes.MapHall("GET", "/tickets", FindNumber)
            .Says("Finds a ticket by its number", Tag).Asks("number", "The number, such as A023")
            .Asks("day", "The business day, yyyy-MM-dd; today by default")
            .Answers<TicketAnswer>().Refuses(400, 404, 503).Allows(Staff);
        routes.MapHall("GET", "/tickets/{id}", Read)
            .Says("Tells a ticket", Tag).Answers<TicketAnswer>().AnswersNothing(304).Refuses(400, 404, 503)
            .Allows(Roles.Citizen | Roles.Kiosk | Staff);
        MapCall(routes, "recall", "Calls again", TicketAction.Recall);
        MapCall(routes, "start", "Begins the service", TicketAction.Start);
        MapCall(routes, "finish", "Ends the service", TicketAction.Finish);
        MapCall(routes, "missed", "Records that nobody came", TicketAction.Miss);
        MapCall(routes, "put-back", "Returns a called ticket to its place", TicketAction.PutBack);
        MapAction(routes, "reinstate", "Takes a missed ticket back in line", ReinstateRequest.Read, GatewayJson.Api.ReinstateRequest, Staff, (ticket, body) =>
            new TicketCommand(ticket, TicketAction.Reinstate, Place: body.Place, PlaceAfter: body.After ?? 0));
        MapAction(routes, "transfer", "Moves a ticket to another queue with its seniority", TransferRequest.Read, GatewayJson.Api.TransferRequest, Staff, (ticket, body) =>
            new TicketCommand(ticket, TicketAction.Transfer, body.CallId, new QueueId(body.Queue), Reason: body.Reason));
        MapAction(routes, "cancel", "Cancels a ticket", CancelRequest.Read, GatewayJson.Api.CancelRequest, Roles.Citizen | Roles.Kiosk | Staff, (ticket, body) =>
            new TicketCommand(ticket, TicketAction.Cancel, Reason: body.Reason));
    }

    private void MapCall(IEndpointRouteBuilder routes, string name, string summary, TicketAction action) =>
        MapAction(routes, name, summary, CallRequest.Read, GatewayJson.Api.CallRequest, Staff, (ticket, body) =>
            new TicketCommand(ticket, action, body.CallId, Reason: body.Reason));

    private void MapAction<T>(
        IEndpointRouteBuilder routes,
        string name,
        string summary,
        Func<BodyFields, T> read,
        JsonTypeInfo<T> type,
        Roles roles,
        Func<TicketId, T, TicketCommand> command)
        where T : class => routes
        .MapHall("POST", "/tickets/{id}/" + name, request => Act(request, read, type, command))
        .Says(summary, Tag).Takes<T>().Answers<TicketAnswer>().Refuses(400, 404, 409).Allows(roles);

    private async Task Draw(HallRequest request)
    {
        var read = await RequestBody.ReadAsync(request.Http, DrawRequest.Read);
        if (!read.IsRead(out var body, out var problem)
            || !DrawRules.Resolve(request.Hall, request.Identity.Role, body).IsRead(out var order, out problem)
            || !CallerReader.Read(request, body, GatewayJson.Api.DrawRequest).IsRead(out var caller, out problem))
        {
            await request.RefuseAsync(problem);
            return;
        }

        var answer = await desk.DrawAsync(request.Hall, order.Queue, caller, order.Ticket);
        if (!answer.IsDone(out var ticket, out var refusal))
        {
            await request.RefuseAsync(refusal);
            return;
        }

        metrics.Drawn();
        request.Http.Response.Headers.Location = $"/api/v1/halls/{request.Hall.Id.Value}/tickets/{ticket.Id.Value}";
        var token = tokens.Of(request.Hall.Id, ticket.Id);
        await request.AnswerAsync(
            TicketAnswers.Of(ticket, request.Hall.TimeZone, token), GatewayJson.Api.TicketAnswer, StatusCodes.Status201Created);
    }

    private async Task Read(HallRequest request)
    {
        if (!request.TryRoute<TicketId>("id", out var id, out var problem))
        {
            await request.RefuseAsync(problem);
            return;
        }

        await TellAsync(request, await desk.FindAsync(request.Hall, id));
    }

    private async Task FindNumber(HallRequest request)
    {
        if (!TicketNumber.TryParse(request.Http.Request.Query["number"], out var number))
        {
            await request.RefuseAsync(Problem.OfField(ProblemKind.Invalid, "number", "must be a number such as A023"));
            return;
        }

        if (!request.TryDate("day", out var day, out var problem))
        {
            await request.RefuseAsync(problem);
            return;
        }

        await TellAsync(request, await desk.FindNumberAsync(request.Hall, day, number));
    }

    private async Task Act<T>(
        HallRequest request, Func<BodyFields, T> read, JsonTypeInfo<T> type, Func<TicketId, T, TicketCommand> command)
        where T : class
    {
        var problem = (Problem?)null;
        if (!request.TryRoute<TicketId>("id", out var id, out problem)
            || !(await RequestBody.ReadAsync(request.Http, read)).IsRead(out var body, out problem)
            || !CallerReader.Read(request, body, type).IsRead(out var caller, out problem))
        {
            await request.RefuseAsync(problem);
            return;
        }

        var order = command(id, body);
        if (order.Target is { } target && request.Hall.Find(target) is null)
        {
            await request.RefuseAsync(Problem.OfField(ProblemKind.Invalid, "queue", "is not a queue of this hall"));
            return;
        }

        await (await RefuseStranger(request, order) is { } refused ? request.RefuseAsync(refused) : ActAsync(request, caller, order));
    }

    private async Task<Problem?> RefuseStranger(HallRequest request, TicketCommand order) =>
        order.Call is { } call && request.Hall.Find(call.Window) is not null
            ? await seats.RefuseAsync(request, new HallDay(request.Hall.Id, order.Ticket.Date), call.Window, mayBeFree: true)
            : null;

    private async Task ActAsync(HallRequest request, Caller caller, TicketCommand order)
    {
        var answer = await desk.ActAsync(request.Hall, caller, order);
        await (answer.IsDone(out var ticket, out var refusal)
            ? request.AnswerAsync(TicketAnswers.Of(ticket, request.Hall.TimeZone), GatewayJson.Api.TicketAnswer)
            : request.RefuseAsync(refusal));
    }

    /// <summary>Answers a read with an ETag over what is shown: the place in line moves while the ticket's version stands.</summary>
    private static Task TellAsync(HallRequest request, Answer<TicketView> answer)
    {
        if (!answer.IsDone(out var ticket, out var refusal))
        {
            return request.RefuseAsync(refusal);
        }

        var bytes = JsonSerializer.SerializeToUtf8Bytes(
            TicketAnswers.Of(ticket, request.Hall.TimeZone), GatewayJson.Api.TicketAnswer);
        var etag = string.Create(CultureInfo.InvariantCulture, $"\"{XxHash3.HashToUInt64(bytes):x16}\"");
        return EntityTag.AnswerAsync(request.Http, bytes, etag, "private, no-cache");
    }
}
