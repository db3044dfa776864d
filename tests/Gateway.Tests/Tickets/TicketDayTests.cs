using System.Net;
using System.Text.Json.Nodes;
using Queueing.Gateway.Tests.Harness;

namespace Queueing.Gateway.Tests.Tickets;

/// <summary>One small hall of its own with a real silo: every endpoint's usual course.</summary>
public sealed class TicketDayTests(OwnHall hall) : IClassFixture<OwnHall>
{
    private TestGateway Gateway => hall.Gateway;

    private string Supervisor => Gateway.Token();

    [Fact]
    public async Task A_ticket_is_drawn_called_started_and_finished_and_the_board_shows_it()
    {
        await OpenAsync("w01");
        var ticket = await DrawAsync("general", "day-1");
        (ticket.Text("state"), ticket["position"]!.GetValue<int>()).ShouldBe(("waiting", ticket["ahead"]!.GetValue<int>() + 1));
        (await DrawAsync("general", "day-1")).Text("ticketId").ShouldBe(ticket.Text("ticketId"));
        (await Gateway.SendAsync("POST", "/tickets", DrawBody("household"), Gateway.Token("kiosk", "k1"), "day-1")).ShouldBeProblem(422, "keyReused");

        var called = (await Gateway.SendAsync("POST", "/windows/w01/call-next", token: Supervisor)).ShouldBeOk();
        called["ticket"]!.Text("ticketId").ShouldBe(ticket.Text("ticketId"));
        called["reason"]!.Text("en").ShouldNotBeEmpty();
        var call = called["ticket"]!.Text("callId");
        (await Gateway.SendAsync("POST", "/windows/w01/call-next", "{}", Supervisor)).ShouldBeProblem(409, "handFull");

        (await ActAsync(ticket, "start", new() { ["callId"] = "w01#0" })).ShouldBeProblem(409, "staleCall");
        (await ActAsync(ticket, "recall", new() { ["callId"] = call })).Answer.StatusCode
            .ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.Conflict);
        (await ActAsync(ticket, "start", new() { ["callId"] = call })).ShouldBeOk().Text("state").ShouldBe("serving");
        (await ActAsync(ticket, "start", new() { ["callId"] = call })).ShouldBeProblem(409, "wrongState").Text("state").ShouldBe("serving");
        var window = (await Gateway.SendAsync("GET", "/windows/w01", token: Supervisor)).ShouldBeOk();
        window["hand"]!["ticket"]!.Text("ticketId").ShouldBe(ticket.Text("ticketId"));
        var done = (await ActAsync(ticket, "finish", new() { ["callId"] = call })).ShouldBeOk();
        (done.Text("state"), done.Text("window")).ShouldBe(("completed", "w01"));
        done["waitSeconds"]!.GetValue<double>().ShouldBeGreaterThanOrEqualTo(0);

        var board = (await Gateway.SendAsync("GET", "/board")).ShouldBeOk();
        board["windows"]!.AsArray().Count.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_ticket_is_put_back_missed_reinstated_transferred_and_found_wherever_it_is()
    {
        await OpenAsync("w07");
        var ticket = await DrawAsync("household", "move-1");
        var call = await CallAsync("w07");
        (await ActAsync(ticket, "put-back", new() { ["callId"] = call, ["reason"] = "wrong window" })).ShouldBeOk().Text("state").ShouldBe("waiting");
        call = await CallAsync("w07");
        (await ActAsync(ticket, "missed", new() { ["callId"] = call })).ShouldBeOk().Text("state").ShouldBe("missed");
        (await ActAsync(ticket, "reinstate", new() { ["place"] = "after", ["after"] = 2 })).ShouldBeOk().Text("state").ShouldBe("waiting");
        (await ActAsync(ticket, "transfer", new() { ["queue"] = "nowhere" })).ShouldBeProblem(400, "invalid").Text("field").ShouldBe("queue");
        (await ActAsync(ticket, "transfer", new() { ["queue"] = "social-security" })).ShouldBeOk().Text("queue").ShouldBe("social-security");

        var path = $"/tickets/{ticket.Text("ticketId")}";
        (await Gateway.SendAsync("GET", path, token: Supervisor)).ShouldBeOk().Text("queue").ShouldBe("social-security");
        (await Gateway.SendAsync("GET", $"/tickets?number={ticket.Text("number")}", token: Supervisor)).ShouldBeOk()
            .Text("ticketId").ShouldBe(ticket.Text("ticketId"));
        (await ActAsync(ticket, "cancel", new() { ["reason"] = "went home" })).ShouldBeOk().Text("state").ShouldBe("cancelled");
    }

    [Fact]
    public async Task A_ticket_read_again_unchanged_is_304()
    {
        var ticket = await DrawAsync("social-security", "etag-1");
        var path = TestGateway.Hall + $"/tickets/{ticket.Text("ticketId")}";
        using var first = new HttpRequestMessage(HttpMethod.Get, path);
        first.Headers.Authorization = new("Bearer", ticket.Text("accessToken"));
        using var answer = await Gateway.Http.SendAsync(first, TestContext.Current.CancellationToken);
        using var second = new HttpRequestMessage(HttpMethod.Get, path);
        second.Headers.Authorization = first.Headers.Authorization;
        second.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
        using var again = await Gateway.Http.SendAsync(second, TestContext.Current.CancellationToken);
        again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task A_clerk_seats_only_themselves_and_acts_only_there()
    {
        var staff = (await Gateway.SendAsync("GET", "/roster", token: Supervisor)).ShouldBeOk().AsArray();
        var mine = staff.First(x => x!["homeWindow"]?.GetValue<string>() == "w02")!.Text("staff");
        var other = staff.First(x => x!["homeWindow"]?.GetValue<string>() == "w03")!.Text("staff");
        var clerk = Gateway.Token("clerk", mine);
        (await Gateway.SendAsync("PUT", "/windows/w02/staff", $$"""{"staff":"{{other}}"}""", clerk)).ShouldBeProblem(403, "forbidden");
        (await Gateway.SendAsync("PUT", "/windows/w02/state", """{"state":"open"}""", clerk)).ShouldBeProblem(403, "forbidden");
        (await Gateway.SendAsync("PUT", "/windows/w02/staff", $$"""{"staff":"{{mine}}"}""", clerk)).ShouldBeOk().Text("clerk").ShouldBe(mine);
        (await Gateway.SendAsync("PUT", "/windows/w02/state", """{"state":"open"}""", clerk)).ShouldBeOk();
        (await Gateway.SendAsync("PUT", "/windows/w02/state", """{"state":"paused"}""", clerk)).ShouldBeProblem(400, "invalid").Text("field").ShouldBe("reason");
        (await Gateway.SendAsync("PUT", "/windows/w02/state", """{"state":"paused","reason":"tea"}""", clerk)).ShouldBeOk().Text("state").ShouldBe("paused");
        (await Gateway.SendAsync("PUT", "/windows/w02/staff", """{"staff":null}""", clerk)).ShouldBeOk()["clerk"].ShouldBeNull();
    }

    [Fact]
    public async Task A_window_without_anybody_waiting_is_ready_and_its_stream_tells_of_the_ticket_it_gets()
    {
        await OpenAsync("w08");
        using var stream = await SseReader.OpenAsync(Gateway, "/windows/w08/stream", Supervisor);
        (await stream.NextAsync()).Name.ShouldBe("window");
        while (true)
        {
            var (answer, body) = await Gateway.SendAsync("POST", "/windows/w08/call-next", token: Supervisor);
            if (answer.StatusCode is HttpStatusCode.NoContent)
            {
                answer.Headers.GetValues("Window-State").ShouldBe(["ready"]);
                break;
            }

            // Somebody of another test waited: serve them first.
            var call = body!["ticket"]!;
            (await ActAsync(call, "put-back", new() { ["callId"] = call.Text("callId") })).ShouldBeOk();
            (await ActAsync(call, "cancel", [])).ShouldBeOk();
        }

        var ticket = await DrawAsync("household", "ready-1");
        JsonNode window;
        do
        {
            window = JsonNode.Parse((await stream.NextAsync()).Data)!;
        }
        while (window["hand"] is null);
        window["hand"]!["ticket"]!.Text("ticketId").ShouldBe(ticket.Text("ticketId"));
    }

    [Theory]
    [InlineData("/queues")]
    [InlineData("/windows")]
    [InlineData("/staff")]
    [InlineData("/alerts")]
    [InlineData("/tides")]
    public async Task The_floor_is_listed(string path) =>
        (await Gateway.SendAsync("GET", path, token: Supervisor)).ShouldBeOk().AsArray().ShouldNotBeNull();

    [Fact]
    public async Task A_supervisor_orders_a_tide_and_releases_it()
    {
        await OpenAsync("w05");
        var tide = (await Gateway.SendAsync("POST", "/tides", """{"window":"w05","forQueue":"general"}""", Supervisor)).ShouldBeOk(201);
        tide["bySupervisor"]!.GetValue<bool>().ShouldBeTrue();
        tide["reason"]!.Text("zh").ShouldNotBeEmpty();
        (await Gateway.SendAsync("POST", $"/tides/{tide.Text("tideId")}/release", token: Supervisor)).Answer.StatusCode
            .ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.Conflict);
        (await Gateway.SendAsync("POST", "/tides/t999/approve", token: Supervisor)).ShouldBeProblem(404, "unknown");
        (await Gateway.SendAsync("POST", "/alerts/a999/acknowledge", token: Supervisor)).ShouldBeProblem(404, "unknown");
    }

    [Fact]
    public async Task A_hall_tells_its_clock_queues_and_windows()
    {
        var told = (await Gateway.SendAsync("GET", string.Empty)).ShouldBeOk();
        (told.Text("hall"), told["clock"]!.Text("businessDay")).ShouldBe(("small", "2026-11-23"));
        told["clock"]!.Text("now").ShouldEndWith("+08:00");
        told["queues"]![0]!.Text("phase").ShouldBe("open");
        told["queues"]![0]!["sessions"]!.AsArray().Count.ShouldBe(2);
        (await Gateway.SendAsync("GET", "/api/v1/halls")).ShouldBeOk().AsArray().Select(x => x!.Text("hall")).ShouldBe(["county", "small"]);
    }

    private static string DrawBody(string queue) => $$"""{"services":["{{Service(queue)}}"]}""";

    private static string Service(string queue) => OwnHall.ServiceOf(queue);

    private async Task<JsonNode> DrawAsync(string queue, string key) =>
        (await Gateway.SendAsync("POST", "/tickets", DrawBody(queue), Gateway.Token("kiosk", "k1"), key)).ShouldBeOk(201);

    private async Task<string> CallAsync(string window) =>
        (await Gateway.SendAsync("POST", $"/windows/{window}/call-next", token: Supervisor)).ShouldBeOk()["ticket"]!.Text("callId");

    private Task<(HttpResponseMessage Answer, JsonNode? Body)> ActAsync(JsonNode ticket, string action, JsonObject body) =>
        Gateway.SendAsync("POST", $"/tickets/{ticket.Text("ticketId")}/{action}", body.ToJsonString(), Supervisor);

    private async Task OpenAsync(string window)
    {
        var staff = (await Gateway.SendAsync("GET", "/roster", token: Supervisor)).ShouldBeOk().AsArray();
        var clerk = staff.First(x => x!["homeWindow"]?.GetValue<string>() == window)!.Text("staff");
        (await Gateway.SendAsync("PUT", $"/windows/{window}/staff", $$"""{"staff":"{{clerk}}"}""", Supervisor)).ShouldBeOk();
        (await Gateway.SendAsync("PUT", $"/windows/{window}/state", """{"state":"open"}""", Supervisor)).ShouldBeOk();
    }
}
