using System.Text.Json.Nodes;
using Queueing.Gateway.Tests.Access;
using Queueing.Gateway.Tests.Harness;
using Queueing.Gateway.Tests.OpenApi;

namespace Queueing.Gateway.Tests.Trees;

/// <summary>What county, town and village report of a day, together and each by itself.</summary>
public sealed class TreeReportTests(ThreeHalls halls) : IClassFixture<ThreeHalls>
{
    private TestGateway Gateway => halls.Gateway;

    private string Supervisor => field ??= Gateway.Token("supervisor", "wang.fang", "county");

    [Fact]
    public async Task A_day_is_told_hall_by_hall_and_together_and_each_reports_as_it_does_by_itself()
    {
        await DrawAsync("county");
        var gone = await DrawAsync("town");
        await DrawAsync("town");
        await DrawAsync("town");
        (await Gateway.SendAsync("POST", $"/api/v1/halls/town/tickets/{gone}/cancel", "{}", Supervisor)).ShouldBeOk();
        (await Gateway.SendAsync("POST", "/api/v1/halls/village/services/residence-permit/steered", """{"alternative":"online"}""", Supervisor)).ShouldBeOk(201);
        halls.MoveOn(TimeSpan.FromMinutes(10));
        await OpenAsync("county");
        await ServeAsync("county");
        (await Gateway.SendAsync("PUT", "/api/v1/halls/county/windows/w02/state", """{"state":"closed"}""", Supervisor)).ShouldBeOk();
        halls.MoveOn(TimeSpan.FromHours(7.5));
        await OpenAsync("town");
        await PauseAsync("town");
        await ServeAsync("town");
        await PauseAsync("town");

        var day = (await TreeAsync("county", "day"))!;
        var rows = day["halls"]!.AsArray();
        rows.Select(x => (x!.Text("hall"), x!["parent"]?.GetValue<string>(), x!.Text("day"), x!["answers"]!.GetValue<bool>())).ShouldBe(
            [("county", null, "2026-11-23", true), ("town", "county", "2026-11-23", true), ("village", "town", "2026-11-23", true)]);
        Counts(rows[0]!["report"]!).ShouldBe((1, 0, 1, 0, 1, 0));
        Counts(rows[1]!["report"]!).ShouldBe((3, 1, 1, 1, 1, 0));
        Counts(rows[2]!["report"]!).ShouldBe((0, 0, 0, 0, 0, 1));
        Counts(day["total"]!).ShouldBe((4, 1, 2, 1, 2, 1));
        Number(rows[0]!["report"]!, "meanWaitMinutes").ShouldBeInRange(10, 11);
        Number(rows[0]!["report"]!, "inTargetShare").ShouldBe(1);
        Number(rows[1]!["report"]!, "inTargetShare").ShouldBe(0);
        Number(day["total"]!, "inTargetShare").ShouldBe(0.5);
        Number(day["total"]!, "p90WaitMinutes").ShouldBe(Number(rows[1]!["report"]!, "meanWaitMinutes"), "of two the longer");
        Number(day["total"]!, "downtimeMinutes").ShouldBe(0);
        rows[2]!["report"]!["meanWaitMinutes"].ShouldBeNull();
        (await TreeAsync("county", "day?day=2026-11-22"))!["total"]!["drawn"]!.GetValue<int>().ShouldBe(0);

        var extended = await TreeAsync("county", "extended");
        await EachAsItselfAsync(extended["halls"]!.AsArray(), "extended");
        Number(extended, "minutes").ShouldBeInRange(1.5, 3);
        Number(extended, "minutes").ShouldBe(Number(day["total"]!, "extendedMinutes"));
        extended["halls"]!.AsArray().Sum(x => Number(x!["report"]!, "minutes")).ShouldBe(Number(extended, "minutes"), 0.2);
        var pauses = (await TreeAsync("county", "pauses?day=2026-11-23"))["halls"]!.AsArray();
        await EachAsItselfAsync(pauses, "pauses");
        pauses[1]!["report"]!["reasons"]!.AsArray().Single()!["count"]!.GetValue<int>().ShouldBe(2);
    }

    [Theory]
    [InlineData("day")]
    [InlineData("extended")]
    [InlineData("pauses")]
    [InlineData("audit")]
    public async Task Rights_go_down_the_tree_and_neither_up_nor_aside(string report)
    {
        var town = Gateway.Token("administrator", "sun", "town");
        (await Gateway.SendAsync("GET", $"/api/v1/halls/county/tree/{report}", token: town)).ShouldBeProblem(403, "forbidden");
        (await Gateway.SendAsync("GET", $"/api/v1/halls/elsewhere/tree/{report}", token: town)).ShouldBeProblem(403, "forbidden");
        (await Gateway.SendAsync("GET", $"/api/v1/halls/village/tree/{report}", token: Gateway.Chief("county"))).ShouldBeOk();
        (await Gateway.SendAsync("GET", $"/api/v1/halls/town/tree/{report}", token: Gateway.Token("clerk", "zhao", "town"))).ShouldBeProblem(403, "forbidden");
        (await Gateway.SendAsync("GET", $"/api/v1/halls/town/tree/{report}")).ShouldBeProblem(401, "unauthenticated");
        (await Gateway.SendAsync("GET", $"/api/v1/halls/town/tree/{report}?day=today", token: town)).ShouldBeProblem(400, "invalid").Text("field").ShouldBe("day");
        var told = (await Gateway.SendAsync("GET", $"/api/v1/halls/town/tree/{report}", token: town)).ShouldBeOk();
        if (report == "audit")
        {
            told["entries"]!.AsArray().Select(x => x!.Text("hall")).ShouldBeSubsetOf(["town", "village"]);
            (await Gateway.SendAsync("GET", "/api/v1/halls/town/tree/audit", token: Supervisor)).ShouldBeProblem(403, "forbidden");
        }
        else
        {
            told["halls"]!.AsArray().Select(x => x!.Text("hall")).ShouldBe(["town", "village"]);
            (await Gateway.SendAsync("GET", $"/api/v1/halls/town/tree/{report}", token: Supervisor)).ShouldBeOk();
        }
    }

    [Theory]
    [InlineData("day")]
    [InlineData("extended")]
    [InlineData("pauses")]
    [InlineData("audit")]
    public async Task What_the_service_answers_is_what_its_schema_says(string report)
    {
        var path = $"/api/v1/halls/{{hall}}/tree/{report}";
        var document = JsonNode.Parse(await Gateway.Http.GetStringAsync("/openapi/v1.json", TestContext.Current.CancellationToken))!;
        var answer = (await Gateway.SendAsync("GET", path.Replace("{hall}", "county", StringComparison.Ordinal), token: Gateway.Chief("county"))).ShouldBeOk();
        var schema = document["paths"]![path]!["get"]!["responses"]!["200"]!["content"]!["application/json"]!["schema"]!;
        new ExampleFit(document).Misfits(schema, answer, path).ShouldBeEmpty();
    }

    private static (int Drawn, int Waiting, int Served, int Cancelled, int Called, int Steered) Counts(JsonNode told)
    {
        int Of(string name) => told[name]!.GetValue<int>();
        return (Of("drawn"), Of("waiting"), Of("served"), Of("cancelled"), Of("called"), Of("steered"));
    }

    private static double Number(JsonNode told, string name) => told[name]!.GetValue<double>();

    private async Task EachAsItselfAsync(JsonArray rows, string report)
    {
        foreach (var row in rows)
        {
            var itself = (await Gateway.SendAsync("GET", $"/api/v1/halls/{row!.Text("hall")}/{report}", token: Supervisor)).ShouldBeOk();
            row!["report"]!.ToJsonString().ShouldBe(itself.ToJsonString());
        }
    }

    private async Task<JsonNode> TreeAsync(string hall, string report) =>
        (await Gateway.SendAsync("GET", $"/api/v1/halls/{hall}/tree/{report}", token: Supervisor)).ShouldBeOk();

    private async Task OpenAsync(string hall)
    {
        (await Gateway.SendAsync("PUT", $"/api/v1/halls/{hall}/windows/w02/staff", """{"staff":"w02-a"}""", Supervisor)).ShouldBeOk();
        (await Gateway.SendAsync("PUT", $"/api/v1/halls/{hall}/windows/w02/state", """{"state":"open"}""", Supervisor)).ShouldBeOk();
    }

    /// <summary>Pauses and takes up work again at once.</summary>
    private async Task PauseAsync(string hall)
    {
        (await Gateway.SendAsync("PUT", $"/api/v1/halls/{hall}/windows/w02/state", """{"state":"paused","reason":"lunch"}""", Supervisor)).ShouldBeOk();
        (await Gateway.SendAsync("PUT", $"/api/v1/halls/{hall}/windows/w02/state", """{"state":"open"}""", Supervisor)).ShouldBeOk();
    }

    private async Task<string> DrawAsync(string hall) => (await Gateway.SendAsync(
        "POST", $"/api/v1/halls/{hall}/tickets", """{"services":["food-permit"]}""", Supervisor)).ShouldBeOk(201).Text("ticketId");

    /// <summary>Nobody sits at a window while the clock is moved on, but for so short a time that it is no outage.</summary>
    private async Task ServeAsync(string hall)
    {
        var called = (await Gateway.SendAsync("POST", $"/api/v1/halls/{hall}/windows/w02/call-next", token: Supervisor)).ShouldBeOk()["ticket"]!;
        var (address, body) = ($"/api/v1/halls/{hall}/tickets/{called.Text("ticketId")}", $$"""{"callId":"{{called.Text("callId")}}"}""");
        (await Gateway.SendAsync("POST", $"{address}/start", body, Supervisor)).ShouldBeOk();
        halls.MoveOn(TimeSpan.FromMinutes(1.5));
        (await Gateway.SendAsync("POST", $"{address}/finish", body, Supervisor)).ShouldBeOk();
    }
}
