using Microsoft.AspNetCore.RateLimiting;
using Queueing.Domain.Queues;
using Queueing.Domain.Tickets;
using Queueing.Gateway.Chinese;
using Queueing.Gateway.Phones;
using Queueing.Gateway.Problems;
using Queueing.Gateway.Requests;
using Queueing.Gateway.Streams;
using Queueing.Gateway.Telemetry;
using Queueing.Gateway.Tokens;
using Queueing.Grains.Contracts;

namespace Queueing.Gateway.Tickets;

/// <summary>Tickets: drawing and reading.</summary>
internal sealed class TicketEndpoints(TicketDesk desk, PhoneDraws phones, TicketTokens tokens, Vouchers vouchers, Forwards forwards, GatewayMetrics metrics)
{
    private const string Tag = "Tickets";
    private const Roles Staff = Roles.Clerk | Roles.Supervisor;

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapHall("POST", "/tickets", Draw)
            .Says("Draws a ticket", Tag)
            .Takes<DrawRequest>().Shows("""{"services":["id-card","medical-refund"],"priorityClass":"elderly"}""", TicketExample.Json).Answers<TicketAnswer>(201).Refuses(400, 404, 409, 429)
            .Allows(Roles.Phone | Roles.Kiosk | Staff).With(new EnableRateLimitingAttribute(DrawLimit.Policy))
            .Tells(201, "Location", "The ticket's address.", "/api/v1/halls/small/tickets/20260302.general.5");
        routes.MapHall("GET", "/tickets", FindNumber)
            .Says("Finds a ticket by its number", Tag).Asks("number", "The number, such as A023, also typed as a23 or in full width; or what stands on a paper that was given out by hand")
            .Asks("day", "The business day, yyyy-MM-dd; today by default")
            .Asks("queue", "The queue of a paper, where several have one of the same text")
            .Answers<TicketAnswer>().AnswersNothing(304).Refuses(400, 404, 409, 503).Allows(Staff).Shows(null, TicketExample.Json);
        routes.MapHall("GET", "/tickets/{id}", Read)
            .Says("Tells a ticket", Tag).Answers<TicketAnswer>().AnswersNothing(304).Refuses(400, 404, 503)
            .Allows(Roles.Citizen | Roles.Kiosk | Staff).Shows(null, TicketExample.Json);
    }

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

        TicketOrigin? origin = null;
        if (body.Voucher is { } code && !(await vouchers.ReadAsync(request, code)).IsRead(out origin, out problem))
        {
            await request.RefuseAsync(problem);
            return;
        }

        var by = origin is null ? caller : Vouchers.CallerOf(origin, caller);
        var answer = request.Identity.Role is Roles.Phone && origin is null
            ? await phones.DrawAsync(request, order)
            : await desk.DrawAsync(request.Hall, order.Queue, by, order.Ticket with { Origin = origin });
        if (!answer.IsDone(out var ticket, out var refusal))
        {
            await (origin is not null && refusal.Code is RefusalCode.KeyReused
                ? request.RefuseAsync(Problem.OfField(ProblemKind.WrongState, "voucher", "has been used"))
                : request.RefuseAsync(refusal));
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
        var query = request.Http.Request.Query;
        var text = query["number"].ToString();
        if (!request.TryDate("day", out var day, out var problem))
        {
            await request.RefuseAsync(problem);
        }
        else if (TypedNumber.TryRead(text, out var number) && request.Hall.Queues.Any(x => x.Prefix == number.Prefix))
        {
            await TellAsync(request, await FindTypedAsync(request, day, text, number));
        }
        else if (!PaperRules.MayStandOnPaper(text))
        {
            await request.RefuseAsync(Problem.OfField(ProblemKind.Invalid, "number", "must be a number such as A023, or what stands on a paper"));
        }
        else
        {
            await TellAsync(request, await desk.FindPaperAsync(request.Hall, day, text, query["queue"].ToString()));
        }
    }

    /// <summary>Finds a number as it was typed; a paper that says just that, and is no number of this hall, goes before it.</summary>
    private async Task<Answer<TicketView>> FindTypedAsync(HallRequest request, DateOnly? day, string text, TicketNumber number)
    {
        if (text != number.Value && PaperRules.MayStandOnPaper(text))
        {
            var paper = await desk.FindPaperAsync(request.Hall, day, text, request.Http.Request.Query["queue"].ToString());
            if (paper.IsDone(out _, out var refusal) || refusal.Code is not RefusalCode.Unknown)
            {
                return paper;
            }
        }

        return await desk.FindNumberAsync(request.Hall, day, number);
    }

    /// <summary>Answers a read with an ETag over what is shown: the place in line moves while the ticket's version stands.</summary>
    private Task TellAsync(HallRequest request, Answer<TicketView> answer)
    {
        if (!answer.IsDone(out var ticket, out var refusal))
        {
            return request.RefuseAsync(refusal);
        }

        var bytes = AnswerLanguage.Of(request.Http.Request).Bytes(
            TicketAnswers.For(request, ticket, forwards.Of(request, ticket), vouchers.Of(request, ticket)), GatewayJson.Api.TicketAnswer);
        var etag = EntityTag.Of(bytes);
        return EntityTag.AnswerAsync(request.Http, bytes, etag, "private, no-cache");
    }
}
