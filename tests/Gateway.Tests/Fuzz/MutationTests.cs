using System.Text.Json.Nodes;
using Queueing.Gateway.Tests.Harness;

namespace Queueing.Gateway.Tests.Fuzz;

public sealed class MutationTests(OwnHall hall) : IClassFixture<OwnHall>
{
    private const int Seed = 20261123;
    private const int Count = 10_000;
    private const int Callers = 8;

    [Fact]
    public async Task Ten_thousand_broken_requests_never_break_the_gateway()
    {
        var valid = await ValidAsync();
        var failures = new List<string>();
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(async caller =>
        {
            var mutator = new RequestMutator(Seed + caller);
            for (var i = 0; i < Count / Callers; i++)
            {
                var request = mutator.Next(valid[i % valid.Length]);
                if (await WrongAsync(request) is { } wrong)
                {
                    lock (failures)
                    {
                        failures.Add($"seed {Seed + caller}, request {i}: {request.What} {request.Method} {request.Path}: {wrong}");
                    }
                }
            }
        }));
        failures.Take(20).ShouldBeEmpty();
        (await hall.Gateway.SendAsync("GET", "/queues", token: hall.Gateway.Token())).ShouldBeOk();
    }

    private async Task<string?> WrongAsync(MutatedRequest request)
    {
        using var message = request.ToMessage();
        using var answer = await hall.Gateway.Http.SendAsync(message, TestContext.Current.CancellationToken);
        var status = (int)answer.StatusCode;
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return status switch
        {
            >= 500 => $"{status} {text}",
            < 400 => request.MayBeValid ? null : $"{status} for a request that cannot be valid",
            _ when answer.Content.Headers.ContentType?.MediaType != "application/problem+json" => $"{status} without a problem",
            _ => JsonNode.Parse(text)?["status"]?.GetValue<int>() == status ? null : $"{status} with another status inside",
        };
    }

    private async Task<ValidRequest[]> ValidAsync()
    {
        var token = hall.Gateway.Token();
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
            new("POST", TestGateway.Hall + "/windows/w01/call-next", token, "{}"),
            new("PUT", TestGateway.Hall + "/windows/w01/state", token, """{"state":"paused","reason":"tea"}"""),
            new("PUT", TestGateway.Hall + "/windows/w01/staff", token, $$"""{"staff":"{{staff}}"}"""),
            new("GET", TestGateway.Hall + "/board?zone=A", null, null),
            new("GET", TestGateway.Hall + "/queues", token, null),
            new("POST", TestGateway.Hall + "/alerts/a1/acknowledge", token, "{}"),
            new("POST", TestGateway.Hall + "/tides", token, """{"window":"w01","forQueue":"household","staff":null}"""),
            new("POST", TestGateway.Hall + "/tides/t1/approve", token, "{}"),
        ];
    }
}
