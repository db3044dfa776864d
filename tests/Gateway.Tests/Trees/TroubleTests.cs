using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Queueing.Gateway.Tests.Access;
using Queueing.Gateway.Tests.Harness;

namespace Queueing.Gateway.Tests.Trees;

/// <summary>A tree of which the town cannot be read, and in whose village it is still yesterday.</summary>
public sealed class TroubleTests(TroubledHalls halls) : IClassFixture<TroubledHalls>
{
    private TestGateway Gateway => halls.Gateway;

    [Theory]
    [InlineData("day")]
    [InlineData("extended")]
    [InlineData("pauses")]
    public async Task A_hall_that_cannot_be_read_spoils_only_its_own_row_and_each_hall_has_its_own_today(string report)
    {
        var rows = await RowsAsync($"tree/{report}");
        rows.Select(x => (x!.Text("hall"), x!.Text("day"), x!["answers"]!.GetValue<bool>(), x!["report"] is not null)).ShouldBe(
            [("county", "2026-11-23", true, true), ("town", "2026-11-23", false, false), ("village", "2026-11-22", true, true)]);
        (await RowsAsync($"tree/{report}?day=2026-11-23")).Select(x => x!.Text("day")).ShouldAllBe(x => x == "2026-11-23");
    }

    [Fact]
    public async Task A_total_is_of_those_that_could_be_read_and_an_audit_names_those_that_could_not()
    {
        var supervisor = Gateway.Token("supervisor", "wang.fang", "county");
        (await Gateway.SendAsync("POST", "/api/v1/halls/town/tickets", """{"services":["food-permit"]}""", supervisor)).ShouldBeOk(201);
        var ticket = (await Gateway.SendAsync("POST", "/api/v1/halls/county/tickets", """{"services":["food-permit"]}""", supervisor)).ShouldBeOk(201).Text("ticketId");
        (await Gateway.SendAsync("POST", $"/api/v1/halls/county/tickets/{ticket}/cancel", "{}", supervisor)).ShouldBeOk();
        var total = (await Gateway.SendAsync("GET", "/api/v1/halls/county/tree/day", token: supervisor)).ShouldBeOk()["total"]!;
        (total["drawn"]!.GetValue<int>(), total["cancelled"]!.GetValue<int>(), total["meanWaitMinutes"]).ShouldBe((1, 1, null));

        var audit = (await Gateway.SendAsync("GET", "/api/v1/halls/county/tree/audit", token: Gateway.Chief("county"))).ShouldBeOk();
        audit["unread"]!.AsArray().Select(x => x!.GetValue<string>()).ShouldBe(["town"]);
        audit["entries"]!.AsArray().Single(x => x!.Text("on") == $"ticket:{ticket}")!.Text("hall").ShouldBe("county");
    }

    [Fact]
    public async Task When_the_client_goes_nobody_reads_on()
    {
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/halls/elsewhere/tree/pauses");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Gateway.Token("supervisor", "wang.fang", "elsewhere"));
        var pending = Gateway.Http.SendAsync(request, leaving.Token);
        await halls.Reader.Asked.Task.WaitAsync(TestContext.Current.CancellationToken);
        halls.Reader.GivenUp.Task.IsCompleted.ShouldBeFalse();
        await leaving.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(async () => await pending);
        await halls.Reader.GivenUp.Task.WaitAsync(TestContext.Current.CancellationToken);
    }

    private async Task<JsonArray> RowsAsync(string path) => (await Gateway.SendAsync(
        "GET", $"/api/v1/halls/county/{path}", token: Gateway.Token("supervisor", "wang.fang", "county"))).ShouldBeOk()["halls"]!.AsArray();
}
