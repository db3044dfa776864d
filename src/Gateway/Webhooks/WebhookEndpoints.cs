using System.Text.Json.Serialization.Metadata;
using Queueing.Domain.Webhooks;
using Queueing.Gateway.Asking;
using Queueing.Gateway.Requests;
using Queueing.Gateway.Tokens;
using Queueing.Grains.Contracts;
using Queueing.Grains.Webhooks;

namespace Queueing.Gateway.Webhooks;

/// <summary>Who is told what happens in a hall.</summary>
internal sealed class WebhookEndpoints(GrainCalls calls)
{
    private const string Tag = "Webhooks";
    private const string NoWebhook = "There is no such webhook.";

    private const string Changed = """
        {"webhookId":"h1","url":"https://example.org/hook","types":["ticket","alert.raised"],"state":"active","reason":null,"createdAt":"2026-11-23T09:30:00+08:00","createdBy":"administrator:chief","previousSecretUntil":null,"deadLetters":0,"delivery":null}
        """;

    private const string Told = """
        {"webhookId":"h1","url":"https://example.org/hook","types":["ticket","alert.raised"],"state":"suspended","reason":"answered 500","createdAt":"2026-11-23T09:30:00+08:00","createdBy":"administrator:chief","previousSecretUntil":null,"deadLetters":7,"delivery":{"sequence":42,"upToDate":false,"failures":151,"failingSince":"2026-11-23T10:02:11+08:00","retryAt":"2026-11-24T10:13:05+08:00","problem":"answered 500"}}
        """;

    private const string Secret = $$"""{"secret":"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=","webhook":{{Changed}}}""";

    private const string Letter = """
        {"id":"small:2026-11-23:queue:general:17","type":"ticket.called","sequence":42,"diedAt":"2026-11-23T10:32:40+08:00","attempts":10,"problem":"answered 500","asked":false}
        """;

    public void Map(IEndpointRouteBuilder routes)
    {
        Map(routes, "GET", string.Empty, List).Says("Lists the webhooks and how their receivers fare", Tag).Answers<WebhookAnswer[]>().Refuses(400, 404, 503)
            .Shows(null, $"[{Told}]");
        Map(routes, "POST", string.Empty, Subscribe)
            .Says("Subscribes a receiver; the answer shows the secret, once", Tag).Takes<WebhookRequest>().Answers<WebhookSecretAnswer>(201).Refuses(404, 409)
            .Shows("""{"url":"https://example.org/hook","types":["ticket","alert.raised"]}""", Secret);
        Map(routes, "GET", "/{id}", Read).Says("Tells a webhook and how its receiver fares", Tag).Answers<WebhookAnswer>().Refuses(400, 404, 503)
            .Shows(null, Told);
        Map(routes, "PUT", "/{id}", request => Act(
            request, WebhookChangeRequest.Read, GatewayJson.Api.WebhookChangeRequest, (grain, asked, id) => grain.Change(asked.Caller, id, asked.Body.Url, asked.Body.Types, asked.Body.Reason)))
            .Says("Changes where a webhook's events are posted, and which; secret, order and dead letters stay", Tag)
            .Takes<WebhookChangeRequest>().Answers<WebhookAnswer>().Refuses(404)
            .Shows("""{"url":"https://example.org/hook","types":["ticket","alert.raised"],"reason":"the receiver moved"}""", Changed);
        Map(routes, "DELETE", "/{id}", request => Act<EmptyRequest>(
            request, EmptyRequest.Read, GatewayJson.Api.EmptyRequest, (grain, asked, id) => grain.Remove(asked.Caller, id)))
            .Says("Ends a subscription", Tag).Mutates().Answers<WebhookAnswer>().Refuses(400, 404)
            .Shows(null, Changed.Replace("active", "removed", StringComparison.Ordinal));
        Map(routes, "PUT", "/{id}/state", request => Act(
            request, WebhookStateRequest.Read, GatewayJson.Api.WebhookStateRequest, Change))
            .Says("Holds events back, or sends them again from where they were left", Tag)
            .Takes<WebhookStateRequest>().Answers<WebhookAnswer>().Refuses(404)
            .Shows("""{"state":"active"}""", Changed);
        Map(routes, "POST", "/{id}/secret", Rotate)
            .Says("Changes the secret; the one before stays valid for a day", Tag).Takes<EmptyRequest>(optional: true).Answers<WebhookSecretAnswer>().Refuses(404)
            .Shows(null, Secret);
        Map(routes, "GET", "/{id}/dead-letters", Letters).Says("Lists the events that the receiver did not take", Tag).Answers<DeadLetterAnswer[]>().Refuses(400, 404, 503)
            .Shows(null, $"[{Letter}]");
        Map(routes, "POST", "/{id}/redeliver", request => Act(
            request, RedeliverRequest.Read, GatewayJson.Api.RedeliverRequest, (grain, asked, id) => grain.Redeliver(asked.Caller, id, asked.Body.Ids)))
            .Says("Tries dead letters once more", Tag).Takes<RedeliverRequest>(optional: true).Answers<WebhookAnswer>().Refuses(404)
            .Shows("""{"ids":["small:2026-11-23:queue:general:17"]}""", Changed);
    }

    private static RouteHandlerDescription Map(IEndpointRouteBuilder routes, string method, string pattern, Func<HallRequest, Task> handler) =>
        routes.MapHall(method, "/webhooks" + pattern, handler).Allows(Roles.Administrator);

    private static ValueTask<Answer<WebhookView>> Change(IWebhooksGrain grain, Asked<WebhookStateRequest> asked, WebhookId id) =>
        asked.Body.State is WebhookState.Paused ? grain.Pause(asked.Caller, id, asked.Body.Reason) : grain.Resume(asked.Caller, id);

    private async Task List(HallRequest request)
    {
        var grain = Grain(request);
        var read = await calls.ReadAsync<WebhookView[]>(async () => [.. await grain.List()], NoWebhook);
        await TellAsync(request, read, x => [.. x.Select(webhook => WebhookAnswer.Of(webhook, request.Hall.TimeZone))], GatewayJson.Api.WebhookAnswerArray);
    }

    private async Task Read(HallRequest request)
    {
        if (!request.TryRoute<WebhookId>("id", out var id, out var problem))
        {
            await request.RefuseAsync(problem);
            return;
        }

        var grain = Grain(request);
        var read = await calls.ReadAsync<WebhookView>(async () => (await grain.List()).FirstOrDefault(x => x.Id == id), NoWebhook);
        await TellAsync(request, read, x => WebhookAnswer.Of(x, request.Hall.TimeZone), GatewayJson.Api.WebhookAnswer);
    }

    private async Task Letters(HallRequest request)
    {
        if (!request.TryRoute<WebhookId>("id", out var id, out var problem))
        {
            await request.RefuseAsync(problem);
            return;
        }

        var grain = Grain(request);
        var read = await calls.ReadAsync(() => grain.DeadLetters(id), NoWebhook);
        await TellAsync(
            request, read, x => [.. x.Letters.Select(letter => DeadLetterAnswer.Of(letter, request.Hall.TimeZone))], GatewayJson.Api.DeadLetterAnswerArray);
    }

    private async Task Subscribe(HallRequest request)
    {
        var read = await Asked<WebhookRequest>.ReadAsync(request, WebhookRequest.Read, GatewayJson.Api.WebhookRequest);
        if (!read.IsRead(out var asked, out var problem))
        {
            await request.RefuseAsync(problem);
            return;
        }

        var grain = Grain(request);
        var made = await calls.CommandAsync(() => grain.Subscribe(asked.Caller, asked.Body.Url, asked.Body.Types));
        if (made.IsDone(out var view, out _))
        {
            request.Http.Response.Headers.Location = $"{request.Http.Request.Path}/{view.Webhook.Id}";
        }

        await TellSecretAsync(request, made, StatusCodes.Status201Created);
    }

    private async Task Rotate(HallRequest request)
    {
        if (!request.TryRoute<WebhookId>("id", out var id, out var problem)
            || !(await Asked<EmptyRequest>.ReadAsync(request, EmptyRequest.Read, GatewayJson.Api.EmptyRequest)).IsRead(out var asked, out problem))
        {
            await request.RefuseAsync(problem);
            return;
        }

        var grain = Grain(request);
        await TellSecretAsync(request, await calls.CommandAsync(() => grain.Rotate(asked.Caller, id)), StatusCodes.Status200OK);
    }

    private async Task Act<T>(
        HallRequest request, Func<BodyFields, T> read, JsonTypeInfo<T> type, Func<IWebhooksGrain, Asked<T>, WebhookId, ValueTask<Answer<WebhookView>>> act)
        where T : class
    {
        if (!request.TryRoute<WebhookId>("id", out var id, out var problem)
            || !(await Asked<T>.ReadAsync(request, read, type)).IsRead(out var asked, out problem))
        {
            await request.RefuseAsync(problem);
            return;
        }

        var grain = Grain(request);
        await TellAsync(
            request, await calls.CommandAsync(() => act(grain, asked, id)), x => WebhookAnswer.Of(x, request.Hall.TimeZone), GatewayJson.Api.WebhookAnswer);
    }

    private static Task TellSecretAsync(HallRequest request, Answer<WebhookSecretView> answer, int status) =>
        TellAsync(request, answer, x => WebhookSecretAnswer.Of(x, request.Hall.TimeZone), GatewayJson.Api.WebhookSecretAnswer, status);

    private static Task TellAsync<TView, TAnswer>(
        HallRequest request, Answer<TView> answer, Func<TView, TAnswer> show, JsonTypeInfo<TAnswer> type, int status = StatusCodes.Status200OK)
        where TView : class => answer.IsDone(out var view, out var refusal)
            ? request.AnswerAsync(show(view), type, status)
            : request.RefuseAsync(refusal);

    private IWebhooksGrain Grain(HallRequest request) => calls.Grain<IWebhooksGrain>(request.Hall.Id.Value);
}
