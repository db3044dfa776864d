using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Queueing.Domain.Identities;
using Queueing.Gateway.Tests.Harness;
using Queueing.Grains.Journaling;

namespace Queueing.Gateway.Tests.Fuzz;

public sealed class MutationTests(OwnHall hall) : IClassFixture<OwnHall>
{
    private const int Seed = 20261123;
    private const int Count = 10_000;

    /// <summary>One after the other, so that whatever became durable is this request's doing.</summary>
    [Fact]
    public async Task Ten_thousand_broken_requests_never_break_the_gateway_and_what_is_refused_changes_nothing()
    {
        var cancel = TestContext.Current.CancellationToken;
        var valid = await ValidAsync();
        var watch = new JournalWatch(
            hall.Gateway.Services.GetRequiredService<IEventJournal>(), new HallDay(new HallId("small"), new DateOnly(2026, 11, 23)));
        await watch.NewsAsync(cancel);
        var mutator = new RequestMutator(Seed);
        var (failures, refused, accepted) = (new List<string>(), 0, 0);
        for (var i = 0; i < Count; i++)
        {
            var request = mutator.Next(valid[i % valid.Length]);
            var (status, wrong) = await WrongAsync(request);
            var news = await watch.NewsAsync(cancel);
            _ = status < 400 ? accepted++ : refused++;
            wrong ??= status >= 400 && news.Length > 0 ? $"{status}, and yet {string.Join(", ", news)}" : null;
            if (wrong is not null)
            {
                failures.Add($"seed {Seed}, request {i}: {request.What} {request.Method} {request.Path}: {wrong}");
            }
        }

        failures.Take(20).ShouldBeEmpty();
        (refused, accepted).ShouldSatisfyAllConditions(x => x.refused.ShouldBeGreaterThan(Count / 2), x => x.accepted.ShouldBeGreaterThan(0));
        (await hall.Gateway.SendAsync("GET", "/queues", token: hall.Gateway.Token())).ShouldBeOk();
    }

    private async Task<(int Status, string? Wrong)> WrongAsync(MutatedRequest request)
    {
        using var message = request.ToMessage();
        using var answer = await hall.Gateway.Http.SendAsync(message, TestContext.Current.CancellationToken);
        var status = (int)answer.StatusCode;
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var wrong = status switch
        {
            >= 500 => $"{status} {text}",
            < 400 => request.MayBeValid ? null : $"{status} for a request that cannot be valid",
            _ when answer.Content.Headers.ContentType?.MediaType != "application/problem+json" => $"{status} without a problem",
            _ => JsonNode.Parse(text)?["status"]?.GetValue<int>() == status ? null : $"{status} with another status inside",
        };
        return (status, wrong);
    }

    private async Task<ValidRequest[]> ValidAsync()
    {
        var token = hall.Gateway.Token();
        var administrator = hall.Gateway.Token("administrator", hall: "*");
        var service = OwnHall.ServiceOf("general");
        var drawn = (await hall.Gateway.SendAsync("POST", "/tickets", $$"""{"services":["{{service}}"]}""", token)).ShouldBeOk(201);
        var ticket = $"{TestGateway.Hall}/tickets/{drawn.Text("ticketId")}";
        var staff = (await hall.Gateway.SendAsync("GET", "/roster", token: token)).ShouldBeOk()[0]!.Text("staff");
        return
        [
            new("POST", TestGateway.Hall + "/tickets", token, $$"""{"services":["{{service}}"],"channel":"phone","priorityClass":"elderly"}"""),
            new("GET", ticket, token, null),
            new("GET", TestGateway.Hall + "/tickets?number=A001&day=2026-11-23", token, null),
            new("POST", ticket + "/start", token, """{"callId":"w01#3","reason":"here"}"""),
            new("POST", ticket + "/reinstate", token, """{"place":"after","after":3}"""),
            new("POST", ticket + "/transfer", token, """{"queue":"household","callId":"w01#3","reason":"other desk"}"""),
            new("POST", ticket + "/cancel", token, """{"reason":"left"}"""),
            new("POST", ticket + "/park", token, """{"reason":"papers","callId":"w01#3"}"""),
            new("POST", ticket + "/requeue", token, """{"callId":"w01#3","reason":"photographs","place":"after","after":3}"""),
            new("POST", ticket + "/reprioritise", token, """{"priorityClass":"disabled","evidence":"verified","reason":"card seen"}"""),
            new("POST", ticket + "/services", token, $$"""{"callId":"w01#3","services":["{{service}}"]}"""),
            new("POST", ticket + "/reopen", token, """{"reason":"a wrong date"}"""),
            new("POST", ticket + "/rating", hall.Gateway.Token("kiosk", "k1"), """{"score":5,"service":"food-permit"}"""),
            new("POST", TestGateway.Hall + "/windows/w01/call", token, """{"ticketId":"20261123.general.1","reason":"is here"}"""),
            new("POST", TestGateway.Hall + "/windows/w01/call-next", token, "{}"),
            new("PUT", TestGateway.Hall + "/windows/w01/state", token, """{"state":"paused","reason":"tea"}"""),
            new("PUT", TestGateway.Hall + "/windows/w01/staff", token, $$"""{"staff":"{{staff}}"}"""),
            new("GET", TestGateway.Hall + "/board?zone=A", null, null),
            new("GET", TestGateway.Hall + "/queues", token, null),
            new("POST", TestGateway.Hall + "/alerts/a1/acknowledge", token, "{}"),
            new("POST", TestGateway.Hall + "/tides", token, """{"window":"w01","forQueue":"household","staff":null}"""),
            new("POST", TestGateway.Hall + "/tides/t1/approve", token, "{}"),
            new("POST", TestGateway.Hall + "/devices", administrator, """{"device":"kiosk-1","kind":"kiosk"}"""),
            new("GET", TestGateway.Hall + "/audit?day=2026-11-23&by=tester", administrator, null),
            new("POST", "/api/v1/accounts", administrator, """{"account":"li","home":"small","roles":[{"hall":"small","role":"supervisor"}]}"""),
            new("POST", "/api/v1/accounts/li/roles/withdraw", administrator, """{"hall":"small","role":"supervisor","reason":"moved"}"""),
        ];
    }
}
