using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Queueing.Domain.Webhooks.Published;
using Queueing.Gateway.Tests.Harness;

namespace Queueing.Gateway.Tests.OpenApi;

public sealed class DocumentTests(RealHall hall)
{
    [Fact]
    public async Task The_document_covers_every_route_of_the_API_with_a_summary_and_its_answers()
    {
        var paths = (await DocumentAsync())["paths"]!.AsObject();
        var routes = hall.Gateway.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(x => x.RoutePattern.RawText!.StartsWith("/api/", StringComparison.Ordinal))
            .SelectMany(x => x.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods.Select(y => (x.RoutePattern.RawText, Method: y)))
            .ToArray();
        routes.Length.ShouldBeGreaterThan(25);
        foreach (var (path, method) in routes)
        {
            var operation = paths[path!]?[method.ToLowerInvariant()];
            operation.ShouldNotBeNull($"{method} {path}");
            operation.Text("summary").ShouldNotBeEmpty();
            operation["responses"]!.AsObject().Any(x => x.Key.StartsWith('2')).ShouldBeTrue($"{method} {path}");
            path!.Split('/').Count(x => x.StartsWith('{')).ShouldBe(
                operation["parameters"]?.AsArray().Count(x => x!.Text("in") == "path") ?? 0, $"{method} {path}");
        }
    }

    [Fact]
    public async Task A_draw_is_described_with_its_body_answer_problems_key_and_token()
    {
        var document = await DocumentAsync();
        var draw = document["paths"]!["/api/v1/halls/{hall}/tickets"]!["post"]!;
        draw["requestBody"]!["content"]!["application/json"]!["schema"].ShouldNotBeNull();
        draw["responses"]!["409"]!["content"]!["application/problem+json"]!["schema"].ShouldNotBeNull();
        draw["parameters"]!.AsArray().ShouldContain(x => x!.Text("name") == "Idempotency-Key");
        draw["security"]!.AsArray().Count.ShouldBe(1);
        document["components"]!["securitySchemes"]!["bearer"]!.Text("scheme").ShouldBe("bearer");
        document["components"]!["schemas"]!["TicketAnswer"]!["properties"]!["accessToken"].ShouldNotBeNull();
        document["components"]!["schemas"]!["TicketState"]!["enum"]!.AsArray().Select(x => x!.GetValue<string>()).ShouldContain("waiting");
    }

    [Fact]
    public async Task Every_body_that_is_sent_or_answered_is_shown_by_an_example_that_fits_its_schema()
    {
        var document = await DocumentAsync();
        var fit = new ExampleFit(document);
        var shown = 0;
        foreach (var (path, operations) in document["paths"]!.AsObject())
        {
            foreach (var (method, operation) in operations!.AsObject())
            {
                var bodies = operation!["responses"]!.AsObject().Where(x => x.Key.StartsWith('2')).Select(x => x.Value!)
                    .Append(operation["requestBody"]).Select(x => x?["content"]?["application/json"]).OfType<JsonNode>()
                    .Where(x => x["schema"]!["$ref"]?.GetValue<string>() != "#/components/schemas/EmptyRequest");
                foreach (var body in bodies)
                {
                    body["example"].ShouldNotBeNull($"{method} {path}");
                    fit.Misfits(body["schema"]!, body["example"], $"{method} {path}").ShouldBeEmpty();
                    shown++;
                }
            }
        }

        shown.ShouldBeGreaterThan(90);
    }

    [Fact]
    public async Task Signing_in_is_described_with_an_example_of_what_is_sent_and_answered()
    {
        var signIn = (await DocumentAsync())["paths"]!["/api/v1/sign-in"]!["post"]!;
        signIn["requestBody"]!["content"]!["application/json"]!["example"]!.Text("account").ShouldBe("wang.fang");
        signIn["responses"]!["200"]!["content"]!["application/json"]!["example"]!["roles"]![0]!.Text("role").ShouldBe("clerk");
    }

    [Fact]
    public async Task A_request_requires_only_what_the_API_requires()
    {
        var document = await DocumentAsync();
        Required(Body(document, "")).ShouldBe(["services"]);
        Required(Body(document, "/{id}/reinstate")).ShouldBe(["place"]);
        Required(Body(document, "/{id}/transfer")).ShouldBeEmpty("a queue, a window or another hall");
        Required(Body(document, "/{id}/take-over")).ShouldBe(["callId", "window", "reason"]);
        Required(Body(document, "/{id}/cancel")).ShouldBeEmpty();
        Required(Body(document, "/{id}/park")).ShouldBe(["reason"]);
        Required(Body(document, "/{id}/requeue")).ShouldBe(["callId", "reason"]);
        Required(Body(document, "/{id}/reopen")).ShouldBe(["reason"]);
        Required(Body(document, "/{id}/reprioritise")).ShouldBe(["priorityClass"]);
        Required(Body(document, "/{id}/services")).ShouldBe(["callId", "services"]);
        Required(Body(document, "/{id}/rating")).ShouldBe(["score"]);
    }

    [Fact]
    public async Task A_request_says_which_values_its_properties_take()
    {
        var document = await DocumentAsync();
        Body(document, "")["properties"]!["channel"]!["enum"]!.AsArray().Select(x => x!.GetValue<string>()).ShouldBe(["kiosk", "phone", "clerk"]);
        foreach (var path in (string[])["", "/{id}/reprioritise"])
        {
            Body(document, path)["properties"]!["evidence"]!["enum"]!.AsArray().Select(x => x!.GetValue<string>()).ShouldBe(["declared", "verified"]);
        }

        var after = Body(document, "/{id}/reinstate")["properties"]!["after"]!;
        (after["minimum"]!.GetValue<int>(), after["maximum"]!.GetValue<int>()).ShouldBe((1, 1000));
        after["type"]!.ToJsonString().ShouldContain("integer");
        after["type"]!.ToJsonString().ShouldNotContain("string");
        Body(document, "/{id}/transfer")["properties"]!["callId"]!["type"]!.ToJsonString().ShouldContain("string");
    }

    [Fact]
    public async Task What_receivers_are_sent_is_described_with_every_type_and_an_example()
    {
        var webhooks = (await DocumentAsync())["webhooks"]!.AsObject();
        var schemas = webhooks.Select(x => x.Value!["post"]!["requestBody"]!["content"]!["application/json"]!).ToArray();
        schemas.SelectMany(x => x["schema"]!["properties"]!["type"]!["enum"]!.AsArray()).Select(x => x!.GetValue<string>()).ShouldBe(PublicTypes.All);
        foreach (var content in schemas)
        {
            var known = content["schema"]!["properties"]!["data"]!["properties"]!.AsObject().Select(x => x.Key);
            content["example"]!["data"]!.AsObject().Select(x => x.Key).Except(known).ShouldBeEmpty();
            content["example"]!["data"]!.AsObject().ShouldAllBe(x => x.Value != null);
        }

        webhooks["alert"]!["post"]!["parameters"]!.AsArray().Select(x => x!.Text("name")).ShouldBe(["webhook-id", "webhook-timestamp", "webhook-signature"]);
    }

    /// <summary>An example that the running service would not read is none: it gets as far as the ticket, which is not there.</summary>
    [Fact]
    public async Task What_is_done_to_tickets_is_shown_by_examples_that_the_service_reads()
    {
        var document = await DocumentAsync();
        var shown = (await DocumentAsync())["components"]!["schemas"]!["TicketAnswer"]!["properties"]!.AsObject().Select(x => x.Key).Except(["accessToken", "voucher"]);
        var actions = document["paths"]!.AsObject().Where(x => x.Key.StartsWith("/api/v1/halls/{hall}/tickets/{id}/", StringComparison.Ordinal) && x.Value!["post"] is not null).ToArray();
        actions.Length.ShouldBe(20);
        foreach (var (path, operations) in actions)
        {
            var post = operations!["post"]!;
            var example = post["requestBody"]!["content"]!["application/json"]!["example"]!.ToJsonString();
            post["responses"]!["200"]!["content"]!["application/json"]!["example"]!.AsObject().Select(x => x.Key).ShouldBe(shown, path);
            var token = (path.EndsWith("/rating", StringComparison.Ordinal) || path.EndsWith("/come-back", StringComparison.Ordinal)) ? hall.Gateway.Token("kiosk") : hall.Gateway.Token();
            var address = path.Replace("{hall}", "small", StringComparison.Ordinal).Replace("{id}", "20261123.general.9999", StringComparison.Ordinal);
            (await hall.Gateway.SendAsync("POST", address, example, token)).ShouldBeProblem(404, "unknown");
        }
    }

    [Fact]
    public async Task The_address_alone_shows_the_halls_and_a_browser_gets_its_answer_about_an_icon()
    {
        var stop = TestContext.Current.CancellationToken;
        (await hall.Gateway.Http.GetStringAsync("/", stop)).ShouldContain("/assets/home/home.js");
        (await hall.Gateway.Http.GetStringAsync("/assets/home/home.js", stop)).ShouldContain("/api/v1/halls");
        using var icon = await hall.Gateway.Http.GetAsync("/favicon.ico", stop);
        icon.StatusCode.ShouldBe(System.Net.HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task The_reference_and_the_pages_ask_nobody_else_for_anything()
    {
        foreach (var path in (string[])["/", "/scalar/", "/sign-in", "/enrol", "/small/kiosk", "/small/phone", "/small/board", "/small/clerk", "/small/supervisor", "/small/administrator"])
        {
            var html = await hall.Gateway.Http.GetStringAsync(path, TestContext.Current.CancellationToken);
            html.ShouldNotContain("http://");
            html.ShouldNotContain("https://");
        }
    }

    private static JsonNode Body(JsonNode document, string path) =>
        Resolve(document, document["paths"]!["/api/v1/halls/{hall}/tickets" + path]!["post"]!["requestBody"]!["content"]!["application/json"]!["schema"]!);

    private static JsonNode Resolve(JsonNode document, JsonNode schema) =>
        schema["$ref"] is { } reference ? document["components"]!["schemas"]![reference.GetValue<string>().Split('/')[^1]]! : schema;

    private static string[] Required(JsonNode schema) => [.. schema["required"]?.AsArray().Select(x => x!.GetValue<string>()) ?? []];

    private async Task<JsonNode> DocumentAsync() =>
        JsonNode.Parse(await hall.Gateway.Http.GetStringAsync("/openapi/v1.json", TestContext.Current.CancellationToken))!;
}
