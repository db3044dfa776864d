using System.Text.Json.Nodes;
using Queueing.Gateway.Problems;
using Queueing.Gateway.Tests.Harness;

namespace Queueing.Gateway.Tests.OpenApi;

/// <summary>Whoever has only the document finds out who may ask for what, how, and what is answered.</summary>
public sealed class CompletenessTests(RealHall hall)
{
    private const string Problem = "application/problem+json";

    [Fact]
    public async Task Every_operation_says_who_may_ask()
    {
        var document = await DocumentAsync();
        foreach (var (at, operation) in Operations(document))
        {
            var roles = operation["security"]?[0]!["bearer"]!.AsArray().Select(x => x!.GetValue<string>()).ToArray();
            operation.Text("description").ShouldStartWith(
                roles is null ? "For everybody, without a token." : $"For the roles {string.Join(", ", roles)}", Case.Sensitive, at);
            (operation["responses"]!["403"] is null && roles is not null).ShouldBeFalse(at);
        }

        Roles(document, "/api/v1/halls/{hall}/tickets/{id}/lift-aim", "post").ShouldBe(["supervisor", "administrator"]);
        Roles(document, "/api/v1/halls/{hall}/tickets", "post").ShouldBe(["phone", "kiosk", "clerk", "supervisor", "administrator"]);
        Roles(document, "/api/v1/halls/{hall}/tickets/{id}", "get").ShouldBe(["citizen", "kiosk", "clerk", "supervisor", "administrator"]);
    }

    [Fact]
    public async Task Every_property_is_described()
    {
        var document = await DocumentAsync();
        var schemas = document["components"]!["schemas"]!.AsObject().Select(x => (x.Key, x.Value!))
            .Concat(document["webhooks"]!.AsObject().Select(x => (x.Key, x.Value!["post"]!["requestBody"]!["content"]!["application/json"]!["schema"]!)));
        schemas.SelectMany(x => Silent(document, x.Item2, x.Key)).ShouldBeEmpty();
        var ticket = document["components"]!["schemas"]!["TicketAnswer"]!["properties"]!;
        ticket["version"]!.Text("description").ShouldContain("only within one `queue`");
        ticket["position"]!.Text("description").ShouldStartWith("Its place in line");
    }

    [Fact]
    public async Task Every_parameter_is_described_and_shown()
    {
        foreach (var (at, operation) in Operations(await DocumentAsync()))
        {
            foreach (var parameter in operation["parameters"]?.AsArray() ?? [])
            {
                var name = $"{at} {parameter!.Text("name")}";
                parameter!["description"].ShouldNotBeNull(name);
                parameter["example"].ShouldNotBeNull(name);
            }
        }
    }

    [Fact]
    public async Task Every_refusal_is_shown_by_problems_of_its_status()
    {
        var document = await DocumentAsync();
        var fit = new ExampleFit(document);
        var shown = 0;
        foreach (var (at, status, response) in Responses(document).Where(x => x.Response["content"]?[Problem] is not null))
        {
            var content = response["content"]![Problem]!;
            foreach (var (code, reference) in content["examples"]!.AsObject())
            {
                var example = document["components"]!["examples"]![reference!.Text("$ref").Split('/')[^1]]!["value"]!;
                (example.Text("code"), example["status"]!.GetValue<int>().ToString(System.Globalization.CultureInfo.InvariantCulture)).ShouldBe((code, status), at);
                fit.Misfits(content["schema"]!, example, $"{at} {status} {code}").ShouldBeEmpty();
                shown++;
            }

            content["examples"]!.AsObject().ShouldNotBeEmpty($"{at} {status}");
        }

        shown.ShouldBeGreaterThan(500);
        document["components"]!["schemas"]!["Problem"]!["properties"]!["code"]!["enum"]!.AsArray().Select(x => x!.GetValue<string>())
            .ShouldBe(typeof(ProblemKind).GetFields().Select(x => x.GetValue(null)).OfType<ProblemKind>().Select(x => x.Code), ignoreOrder: true);
    }

    [Fact]
    public async Task Headers_are_declared_where_they_are_used()
    {
        var document = await DocumentAsync();
        foreach (var (at, operation) in Operations(document))
        {
            var names = (operation["parameters"]?.AsArray() ?? []).Select(x => x!.Text("name")).ToArray();
            var isCompared = operation["responses"]!["304"] is not null;
            names.Contains("If-None-Match", StringComparer.Ordinal).ShouldBe(isCompared, at);
            (operation["responses"]!["200"]?["headers"]?["ETag"] is not null).ShouldBe(isCompared, at);
            (operation["responses"]!["304"]?["headers"]?["ETag"] is not null).ShouldBe(isCompared, at);
            if (at.StartsWith("get", StringComparison.Ordinal) || at.StartsWith("delete", StringComparison.Ordinal))
            {
                operation["requestBody"].ShouldBeNull(at);
            }
        }

        foreach (var (at, status, response) in Responses(document))
        {
            (response["headers"]?["Retry-After"] is not null).ShouldBe(status is "429" or "503", $"{at} {status}");
        }

        var paths = document["paths"]!;
        paths["/api/v1/halls/{hall}/tickets"]!["get"]!["responses"]!["304"].ShouldNotBeNull("looked up by number it has its tag too");
        paths["/api/v1/halls/{hall}/tickets"]!["post"]!["responses"]!["201"]!["headers"]!["Location"].ShouldNotBeNull();
        paths["/api/v1/halls/{hall}/windows/{window}/call-next"]!["post"]!["responses"]!["204"]!["headers"]!["Window-State"].ShouldNotBeNull();
    }

    [Fact]
    public async Task Streams_are_shown_by_an_event_and_say_where_they_resume()
    {
        var streams = Operations(await DocumentAsync()).Where(x => x.Operation["responses"]!["200"]?["content"]?["text/event-stream"] is not null).ToArray();
        streams.Length.ShouldBe(4);
        foreach (var (at, operation) in streams)
        {
            var example = operation["responses"]!["200"]!["content"]!["text/event-stream"]!.Text("example");
            example.ShouldStartWith("event: ", Case.Sensitive, at);
            example.ShouldEndWith("}\n\n", Case.Sensitive, at);
            operation["responses"]!["200"]!.Text("description").ShouldContain("The data of an event");
            example.Contains("\nid: ", StringComparison.Ordinal)
                .ShouldBe(operation["parameters"]!.AsArray().Any(x => x!.Text("name") == "Last-Event-ID"), at);
        }

        streams.Count(x => x.Operation["parameters"]!.AsArray().Any(y => y!.Text("name") == "Last-Event-ID")).ShouldBe(2, "board and alerts");
    }

    [Theory]
    [InlineData("/api/v1/halls/{hall}/services")]
    [InlineData("/api/v1/halls/{hall}/services/{id}")]
    [InlineData("/api/v1/halls/{hall}/board")]
    [InlineData("/api/v1/halls/{hall}")]
    public async Task What_the_service_answers_is_what_its_schema_says(string path)
    {
        var document = await DocumentAsync();
        var answer = (await hall.Gateway.SendAsync("GET", path.Replace("{hall}", "small", StringComparison.Ordinal).Replace("{id}", "id-card", StringComparison.Ordinal))).ShouldBeOk();
        var schema = document["paths"]![path]!["get"]!["responses"]!["200"]!["content"]!["application/json"]!["schema"]!;
        new ExampleFit(document).Misfits(schema, answer, path).ShouldBeEmpty();
    }

    private static string[] Roles(JsonNode document, string path, string method) =>
        [.. document["paths"]![path]![method]!["security"]![0]!["bearer"]!.AsArray().Select(x => x!.GetValue<string>())];

    private static IEnumerable<(string At, JsonNode Operation)> Operations(JsonNode document) => document["paths"]!.AsObject()
        .SelectMany(path => path.Value!.AsObject().Select(x => ($"{x.Key} {path.Key}", x.Value!)));

    private static IEnumerable<(string At, string Status, JsonNode Response)> Responses(JsonNode document) => Operations(document)
        .SelectMany(x => x.Operation["responses"]!.AsObject().Select(y => (x.At, y.Key, y.Value!)));

    private static IEnumerable<string> Silent(JsonNode document, JsonNode schema, string at) => (schema["properties"]?.AsObject() ?? [])
        .SelectMany(x => IsDescribed(document, x.Value!) ? Silent(document, x.Value!, $"{at}.{x.Key}") : [$"{at}.{x.Key}"])
        .Concat(schema["items"] is { } items ? Silent(document, items, $"{at}[]") : []);

    private static bool IsDescribed(JsonNode document, JsonNode property) => property["description"] is not null
        || (property["$ref"] is { } name && document["components"]!["schemas"]![name.GetValue<string>().Split('/')[^1]]!["description"] is not null);

    private async Task<JsonNode> DocumentAsync() =>
        JsonNode.Parse(await hall.Gateway.Http.GetStringAsync("/openapi/v1.json", TestContext.Current.CancellationToken))!;
}
