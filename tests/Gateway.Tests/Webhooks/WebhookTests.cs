using System.Text.Json.Nodes;
using Queueing.Gateway.Tests.Harness;
using Queueing.Silo;
using Queueing.Silo.Time;

namespace Queueing.Gateway.Tests.Webhooks;

public sealed class WebhookTests(OwnHall hall) : IClassFixture<OwnHall>
{
    private readonly string token = hall.Gateway.Token("administrator", "chief");

    [Fact]
    public async Task A_receiver_is_told_what_happens_signed_and_in_order_and_after_a_change_by_both_secrets()
    {
        await using var hook = await Hook.StartAsync();
        var id = await SubscribeAsync(hook, """["ticket"]""");
        foreach (var key in (string[])["hook-a", "hook-b", "hook-c"])
        {
            await DrawAsync(key);
        }

        var messages = await hook.TakenAsync(3);
        messages.Select(x => x.Text("type")).ShouldAllBe(x => x == "ticket.drawn");
        messages.Select(x => x["sequence"]!.GetValue<int>()).ShouldBe([1, 2, 3]);
        messages.Select(x => x["data"]!.Text("queue")).ShouldAllBe(x => x == "general");

        var rotated = (await SendAsync("POST", $"/webhooks/{id}/secret", key: "turn")).ShouldBeOk();
        rotated["webhook"]!["previousSecretUntil"].ShouldNotBeNull();
        await DrawAsync("hook-d");
        await hook.TakenAsync(1);
        hook.Signatures.Last().Split(' ').Length.ShouldBe(2);
        hook.Secrets = [rotated.Text("secret")];
        await DrawAsync("hook-e");
        (await hook.TakenAsync(1))[0]["sequence"]!.GetValue<int>().ShouldBe(5);
        var told = (await SendAsync("GET", $"/webhooks/{id}")).ShouldBeOk();
        told.ToJsonString().ShouldNotContain("whsec_");
        told.Text("state").ShouldBe("active");
        (await hall.Gateway.Http.GetStringAsync("/metrics", TestContext.Current.CancellationToken)).ShouldContain("queueing_webhook_deliveries_total{hall=\"small\",webhook=\"");
        await RemoveAsync(id);
    }

    [Fact]
    public async Task A_redirect_is_not_followed_and_what_the_receiver_met_is_told()
    {
        await using var hook = await Hook.StartAsync();
        await using var elsewhere = await Hook.StartAsync();
        hook.Answer = (http, _) =>
        {
            http.Response.StatusCode = 308;
            http.Response.Headers.Location = elsewhere.Url;
            return Task.CompletedTask;
        };
        var id = await SubscribeAsync(hook, "[]");
        await DrawAsync("redirected");
        await FailingAsync(id, "answered 308", hall.Gateway);
        elsewhere.Signatures.ShouldBeEmpty();
        await RemoveAsync(id);
    }

    [Fact]
    public async Task A_receiver_that_hangs_holds_up_no_draw_and_no_other_receiver()
    {
        await using var hanging = await Hook.StartAsync();
        await using var hook = await Hook.StartAsync();
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        hanging.Answer = (_, _) =>
        {
            reached.TrySetResult();
            return release.Task;
        };
        var stuck = await SubscribeAsync(hanging, """["ticket.drawn"]""");
        var id = await SubscribeAsync(hook, """["ticket.drawn"]""");
        await DrawAsync("hung");
        await reached.Task.WaitAsync(TestContext.Current.CancellationToken);
        for (var i = 0; i < 20; i++)
        {
            await DrawAsync($"beside-{i}");
        }

        (await hook.TakenAsync(21)).Length.ShouldBe(21);
        release.SetResult();
        (await hanging.TakenAsync(21)).Select(x => x["sequence"]!.GetValue<int>()).ShouldBe(Enumerable.Range(1, 21));
        await RemoveAsync(stuck);
        await RemoveAsync(id);
    }

    [Fact]
    public async Task A_name_that_leads_where_nothing_may_be_sent_is_not_connected_to()
    {
        await using var hook = await Hook.StartAsync();
        await using var strict = await TestGateway.StartAsync((builder, directory) => builder.AddQueueingSilo(new QueueingSiloOptions
        {
            DataDirectory = directory,
            HallsDirectory = RealHall.HallsDirectory,
            HallTime = new HallTimeProvider(new DateTimeOffset(2026, 11, 23, 9, 30, 0, TimeSpan.FromHours(8)), speed: 1),
            WebhookTargets = ["10.0.0.0/8"],
        }));
        var named = hook.Url.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
        (await strict.SendAsync("POST", "/webhooks", $$"""{"url":"{{hook.Url}}"}""", strict.Token("administrator"))).ShouldBeProblem(400, "invalid");
        var made = (await strict.SendAsync("POST", "/webhooks", $$"""{"url":"{{named}}"}""", strict.Token("administrator"))).ShouldBeOk(201);
        await DrawAsync("nowhere", strict);
        await FailingAsync(made["webhook"]!.Text("webhookId"), "the address leads to localhost, which is not listed as allowed", strict);
        hook.Signatures.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{"url":"http://169.254.169.254/latest"}""", "url")]
    [InlineData("""{"url":"https://192.168.7.7/"}""", "url")]
    [InlineData("""{"url":"https://user:word@127.0.0.1/"}""", "url")]
    [InlineData("""{"url":"not an address"}""", "url")]
    [InlineData("""{"url":"http://127.0.0.1:9/","types":["ticket.eaten"]}""", "types")]
    [InlineData("""{"url":"http://127.0.0.1:9/","types":[7]}""", "types")]
    [InlineData("{}", "url")]
    public async Task What_is_wrong_with_a_subscription_is_named(string body, string field) =>
        (await SendAsync("POST", "/webhooks", body, "wrong")).ShouldBeProblem(400, "invalid").Text("field").ShouldBe(field);

    [Fact]
    public async Task Only_administrators_see_or_change_webhooks()
    {
        foreach (var role in (string[])["clerk", "kiosk", "supervisor"])
        {
            (await hall.Gateway.SendAsync("GET", "/webhooks", token: hall.Gateway.Token(role))).ShouldBeProblem(403, "forbidden");
            (await hall.Gateway.SendAsync("POST", "/webhooks", "{}", hall.Gateway.Token(role))).ShouldBeProblem(403, "forbidden");
        }

        (await SendAsync("GET", "/webhooks/h999")).ShouldBeProblem(404, "unknown");
        (await SendAsync("GET", "/webhooks/h999/dead-letters")).ShouldBeProblem(404, "unknown");
        (await SendAsync("DELETE", "/webhooks/h999")).ShouldBeProblem(404, "unknown");
        (await SendAsync("GET", "/webhooks/nine")).ShouldBeProblem(400, "invalid");
        (await SendAsync("PUT", "/webhooks/h999/state", """{"state":"suspended"}""")).ShouldBeProblem(400, "invalid");
    }

    [Fact]
    public async Task A_paused_subscription_keeps_its_events_and_a_repeated_request_changes_nothing()
    {
        await using var hook = await Hook.StartAsync();
        var body = $$"""{"url":"{{hook.Url}}","types":["ticket.drawn"]}""";
        var made = (await SendAsync("POST", "/webhooks", body, "paused-one")).ShouldBeOk(201);
        JsonNode.DeepEquals((await SendAsync("POST", "/webhooks", body, "paused-one")).ShouldBeOk(201), made).ShouldBeTrue();
        hook.Secrets = [made.Text("secret")];
        var id = made["webhook"]!.Text("webhookId");
        (await SendAsync("PUT", $"/webhooks/{id}/state", """{"state":"paused","reason":"moving"}""")).ShouldBeOk().Text("reason").ShouldBe("moving");
        await DrawAsync("while-paused");
        (await SendAsync("PUT", $"/webhooks/{id}/state", """{"state":"active"}""")).ShouldBeOk().Text("state").ShouldBe("active");
        (await hook.TakenAsync(1))[0]["sequence"]!.GetValue<int>().ShouldBe(1);
        (await SendAsync("GET", $"/webhooks/{id}/dead-letters")).ShouldBeOk().AsArray().ShouldBeEmpty();
        (await SendAsync("POST", $"/webhooks/{id}/redeliver", key: "again")).ShouldBeOk().Text("state").ShouldBe("active");
        await RemoveAsync(id);
        (await SendAsync("GET", "/webhooks")).ShouldBeOk().AsArray().ShouldNotContain(x => x!.Text("webhookId") == id);
    }

    [Fact]
    public async Task A_changed_subscription_goes_on_in_its_order_at_the_new_address_and_the_audit_tells_who_changed_it()
    {
        await using var former = await Hook.StartAsync();
        await using var hook = await Hook.StartAsync();
        former.Answer = (http, _) =>
        {
            http.Response.StatusCode = 500;
            return Task.CompletedTask;
        };
        var id = await SubscribeAsync(former, """["ticket.drawn"]""");
        hook.Secrets = former.Secrets;
        await DrawAsync("to-former");
        await FailingAsync(id, "answered 500", hall.Gateway);
        var body = $$"""{"url":"{{hook.Url}}","types":["ticket.drawn"],"reason":"moved"}""";
        (await SendAsync("PUT", $"/webhooks/{id}", body, "move")).ShouldBeOk().Text("url").ShouldBe(hook.Url);
        (await SendAsync("PUT", $"/webhooks/{id}", body, "move")).ShouldBeOk().Text("url").ShouldBe(hook.Url);
        (await hook.TakenAsync(1))[0]["sequence"]!.GetValue<int>().ShouldBe(1, "what the former address did not take");
        (await SendAsync("PUT", $"/webhooks/{id}", """{"url":"ftp://example.org"}""")).ShouldBeProblem(400, "invalid").Text("field").ShouldBe("url");
        (await SendAsync("PUT", $"/webhooks/{id}", $$"""{"url":"{{hook.Url}}","types":["ticket.eaten"]}""")).ShouldBeProblem(400, "invalid").Text("field").ShouldBe("types");
        (await SendAsync("PUT", "/webhooks/h999", body)).ShouldBeProblem(404, "unknown");
        await RemoveAsync(id);
        var acts = (await SendAsync("GET", "/audit?order=newest")).ShouldBeOk()["entries"]!.AsArray().Where(x => x!.Text("on") == $"webhook:{id}");
        acts.Select(x => $"{x!.Text("act")} {x!["reason"]}".TrimEnd()).ShouldBe(["webhook-removed", "webhook-changed moved", "webhook-subscribed"]);
    }

    private async Task<string> SubscribeAsync(Hook hook, string types)
    {
        var made = (await SendAsync("POST", "/webhooks", $$"""{"url":"{{hook.Url}}","types":{{types}}}""")).ShouldBeOk(201);
        hook.Secrets = [made.Text("secret")];
        return made["webhook"]!.Text("webhookId");
    }

    private async Task RemoveAsync(string id) => (await SendAsync("DELETE", $"/webhooks/{id}")).ShouldBeOk().Text("state").ShouldBe("removed");

    private static async Task FailingAsync(string id, string problem, TestGateway gateway)
    {
        while ((await gateway.SendAsync("GET", $"/webhooks/{id}", token: gateway.Token("administrator"))).ShouldBeOk()["delivery"]!["problem"]?.GetValue<string>() is var met && met != problem)
        {
            met.ShouldBeNull();
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    private Task DrawAsync(string key) => DrawAsync(key, hall.Gateway);

    private static async Task DrawAsync(string key, TestGateway gateway) => (await gateway.SendAsync(
        "POST", "/tickets", $$"""{"services":["{{OwnHall.ServiceOf("general")}}"]}""", gateway.Token("kiosk", "k1"), key)).ShouldBeOk(201);

    private Task<(HttpResponseMessage Answer, JsonNode? Body)> SendAsync(string method, string path, string? body = null, string? key = null) =>
        hall.Gateway.SendAsync(method, path, body, token, key);
}
