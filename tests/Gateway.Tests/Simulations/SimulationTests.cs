using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Queueing.Gateway.Tests.Harness;

namespace Queueing.Gateway.Tests.Simulations;

/// <summary>What-if over HTTP, on a hall with a journal of its own.</summary>
public sealed class SimulationTests(OwnHall hall) : IClassFixture<OwnHall>
{
    private const string Path = Asking.Path;
    private const string Short = """{ "hall": "small", "days": 2, "frontier": [] }""";

    /// <summary>Some seconds of work: long enough to be met while it runs.</summary>
    private const string Long = """{ "hall": "small", "days": 60, "load": 2, "variants": [{ "name": "a" }, { "name": "b" }, { "name": "c" }, { "name": "d" }, { "name": "e" }, { "name": "f" }] }""";

    private static readonly string Sample = System.IO.Path.Combine(AppContext.BaseDirectory, "samples", "what-if.json");

    private TestGateway Gateway => hall.Gateway;

    [Fact]
    public async Task A_question_is_taken_on_worked_at_and_answered_with_a_result_and_a_report()
    {
        var (answer, body) = await Gateway.SendAsync("POST", Path, Short, Gateway.Token());
        answer.StatusCode.ShouldBe(HttpStatusCode.Accepted, body?.ToJsonString());
        var at = answer.Headers.Location!.OriginalString;
        at.ShouldBe($"{Path}/{body!.Text("simulationId")}");

        (await Gateway.FollowAsync(at)).ShouldSatisfyAllConditions(
            x => x[^1].Text("state").ShouldBe("done"),
            x => x.Select(y => y["progress"]!.GetValue<double>()).ShouldBeInOrder());
        var done = (await Gateway.SendAsync("GET", at, token: Gateway.Token())).ShouldBeOk();
        done["progress"]!.GetValue<double>().ShouldBe(1);
        var variants = done["result"]!["variants"]!.AsArray();
        variants.Count.ShouldBe(4);
        variants[3]!["figures"]!.AsArray().Single(x => x!.Text("figure") == "p95Wait")!["value"]!["low"].ShouldNotBeNull();
        variants[3]!["tides"]!.AsArray().ShouldAllBe(x => x!["reason"]!.Text("zh").Length > 0 && x["reason"]!.Text("en").Length > 0);

        using var report = await ReportAsync(at);
        report.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        (await report.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("Waits over the day");
    }

    [Fact]
    public async Task The_sample_question_is_accepted_with_its_comments_and_answered()
    {
        var at = await Gateway.AskAsync(await File.ReadAllTextAsync(Sample, TestContext.Current.CancellationToken));
        (await Gateway.FollowAsync(at))[^1].Text("state").ShouldBe("done");
        (await Gateway.SendAsync("GET", at, token: Gateway.Token())).ShouldBeOk()["result"]!["variants"]!.AsArray()
            .Select(x => x!["name"]!.Text("en")).ShouldBe(["As it is", "Window 6 closed", "Two learn household matters", "Open over noon", "Nobody moves windows"]);
    }

    [Fact]
    public async Task A_running_simulation_stops_when_it_is_told_to_and_has_no_report()
    {
        var at = await Gateway.AskAsync(Long);
        (await Gateway.SendAsync("GET", at + "/report", token: Gateway.Token())).ShouldBeProblem(409, "wrongState");
        (await Gateway.SendAsync("DELETE", at, token: Gateway.Token())).ShouldBeOk();
        (await Gateway.FollowAsync(at))[^1].Text("state").ShouldBe("cancelled");
        (await Gateway.SendAsync("GET", at, token: Gateway.Token())).ShouldBeOk().Text("state").ShouldBe("cancelled");
    }

    [Fact]
    public async Task Too_many_that_wait_are_refused_with_a_time_to_come_again()
    {
        var asked = new List<string>();
        try
        {
            var last = await Gateway.SendAsync("POST", Path, Long, Gateway.Token());
            while (asked.Count < 6 && last.Answer.Headers.Location is { } place)
            {
                asked.Add(place.OriginalString);
                last = await Gateway.SendAsync("POST", Path, Long, Gateway.Token());
            }

            last.ShouldBeProblem(429, "tooMany");
            last.Answer.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(30));
            asked.Count.ShouldBeInRange(4, 5);
        }
        finally
        {
            foreach (var at in asked)
            {
                await Gateway.SendAsync("DELETE", at, token: Gateway.Token());
                (await Gateway.FollowAsync(at))[^1].Text("state").ShouldBe("cancelled");
            }
        }
    }

    [Fact]
    public async Task Only_supervisors_and_administrators_of_the_hall_may_ask_and_look()
    {
        (await Gateway.SendAsync("POST", Path, Short)).ShouldBeProblem(401, "unauthenticated");
        (await Gateway.SendAsync("POST", Path, Short, Gateway.Token("clerk"))).ShouldBeProblem(403, "forbidden");
        (await Gateway.SendAsync("POST", Path, Short, Gateway.Token(hall: "huadu"))).ShouldBeProblem(403, "forbidden");
        var at = await Gateway.AskAsync(Short, Gateway.Token("administrator"));
        (await Gateway.SendAsync("GET", at, token: Gateway.Token(hall: "huadu"))).ShouldBeProblem(403, "forbidden");
        (await Gateway.SendAsync("DELETE", at, token: Gateway.Token(hall: "huadu"))).ShouldBeProblem(403, "forbidden");
        (await Gateway.SendAsync("GET", Path + "/nothing", token: Gateway.Token())).ShouldBeProblem(404, "unknown");

        // It must not wait in line while another test counts who waits.
        (await Gateway.FollowAsync(at))[^1].Text("state").ShouldBe("done");
    }

    [Fact]
    public async Task A_question_that_cannot_be_answered_is_refused_with_every_field_named()
    {
        var problem = (await Gateway.SendAsync("POST", Path, """{ "hall": "small", "days": 0, "variants": [{ "name": "a", "closeWindows": ["w77"] }] }""", Gateway.Token()))
            .ShouldBeProblem(400, "invalid");
        problem["errors"]!.AsObject().Select(x => x.Key).ShouldBe(["days", "variants[0].closeWindows[0]"]);
        (await Gateway.SendAsync("POST", Path, """{ "hall": "small", "pastDays": ["2026-01-05"] }""", Gateway.Token()))
            .ShouldBeProblem(400, "invalid").Text("field").ShouldBe("pastDays[0]");
        (await Gateway.SendAsync("POST", Path, "[]", Gateway.Token())).ShouldBeProblem(400, "invalid");
        (await Gateway.SendAsync("POST", Path, """{ "hall": "small", "days": 60, "load": 5, "variants": [{ "name": "a", "addWindows": [{ "id": "x1", "count": 999, "kind": "sector", "zone": "X", "primary": ["general"] }] }] }""", Gateway.Token()))
            .ShouldBeProblem(400, "invalid").Text("detail").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task The_document_tells_what_may_be_asked()
    {
        var document = JsonNode.Parse(await Gateway.Http.GetStringAsync("/openapi/v1.json", TestContext.Current.CancellationToken))!;
        var post = document["paths"]![Path]!["post"]!;
        post["parameters"]?.AsArray().ShouldNotContain(x => x!.Text("name") == "Idempotency-Key");
        post["requestBody"]!["content"]!["application/json"]!["schema"]!.Text("$ref").ShouldBe("#/components/schemas/SimulationRequest");
        var body = document["components"]!["schemas"]!["SimulationRequest"]!;
        body["required"]!.AsArray().Select(x => x!.GetValue<string>()).ShouldBe(["hall"]);
        body["properties"]!["variants"]!["items"]!["properties"]!["conduct"]!["enum"]!.AsArray().Count.ShouldBe(4);
    }

    private async Task<HttpResponseMessage> ReportAsync(string at)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, at + "/report");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Gateway.Token());
        return await Gateway.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
