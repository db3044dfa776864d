using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
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
    public async Task The_reference_and_the_pages_ask_nobody_else_for_anything()
    {
        foreach (var path in (string[])["/scalar/", "/small/draw", "/small/board"])
        {
            var html = await hall.Gateway.Http.GetStringAsync(path, TestContext.Current.CancellationToken);
            html.ShouldNotContain("http://");
            html.ShouldNotContain("https://");
        }
    }

    private async Task<JsonNode> DocumentAsync() =>
        JsonNode.Parse(await hall.Gateway.Http.GetStringAsync("/openapi/v1.json", TestContext.Current.CancellationToken))!;
}
