using System.Text.Json.Nodes;
using Queueing.Gateway.Tests.Harness;

namespace Queueing.Gateway.Tests.Tickets;

/// <summary>Sending somebody on to another hall, over HTTP. The village opens at half past one.</summary>
public sealed class ForwardTests(ThreeHalls halls) : IClassFixture<ThreeHalls>
{
    private const string ToCounty = """{"hall":"county","service":"food-permit","reason":"a matter of the county"}""";
    private string Token { get; } = halls.Gateway.Token("supervisor", "wang.fang", "county");

    private TestGateway Gateway => halls.Gateway;

    [Fact]
    public async Task The_ticket_ends_here_and_a_linked_one_goes_on_there_with_the_wait_as_a_head_start()
    {
        var ticket = await DrawAsync();
        halls.MoveOn(TimeSpan.FromMinutes(12));
        var ended = (await SendAsync(ticket, ToCounty, "once")).ShouldBeOk();
        (ended.Text("state"), ended["forward"]!.Text("hall")).ShouldBe(("forwarded", "county"));
        var there = await ReadAsync("county", ended["forward"]!.Text("ticketId"));
        (there.Text("state"), there.Text("channel"), there["origin"]!.Text("ticketId"), there["origin"]!.Text("hall"))
            .ShouldBe(("waiting", "transfer", ticket.Text("ticketId"), "town"));
        there["origin"]!["waitSeconds"]!.GetValue<double>().ShouldBeInRange(720, 900);

        (await SendAsync(ticket, ToCounty, "once")).ShouldBeOk()["forward"]!.Text("ticketId").ShouldBe(there.Text("ticketId"));
        (await SendAsync(ticket, ToCounty, "twice")).ShouldBeProblem(409, "wrongState").Text("state").ShouldBe("forwarded");
        await KnownAsync(ticket, there.Text("ticketId"));
    }

    [Fact]
    public async Task A_hall_whose_calendar_gives_no_number_refuses_and_nothing_changes()
    {
        var ticket = await DrawAsync();
        (await SendAsync(ticket, """{"hall":"village","service":"food-permit"}""")).ShouldBeProblem(409, "noDraw").Text("detail").ShouldContain("13:00");
        (await ReadAsync("town", ticket.Text("ticketId"))).Text("state").ShouldBe("waiting");
    }

    [Theory]
    [InlineData("""{"hall":"town","service":"food-permit"}""", "hall")]
    [InlineData("""{"hall":"nowhere","service":"food-permit"}""", "hall")]
    [InlineData("""{"hall":"county","service":"no-such"}""", "service")]
    [InlineData("""{"hall":"county"}""", "service")]
    [InlineData("""{"hall":"county","service":"food-permit","queue":"general"}""", "queue")]
    [InlineData("""{"queue":"household","service":"food-permit"}""", "service")]
    [InlineData("{}", "queue")]
    public async Task Where_to_is_a_queue_here_or_a_service_there(string body, string field) =>
        (await SendAsync(await DrawAsync(), body)).ShouldBeProblem(400, "invalid").Text("field").ShouldBe(field);

    private async Task<JsonNode> DrawAsync() => (await Gateway.SendAsync(
        "POST", "/api/v1/halls/town/tickets", """{"services":["food-permit"]}""", Token)).ShouldBeOk(201);

    private Task<(HttpResponseMessage Answer, JsonNode? Body)> SendAsync(JsonNode ticket, string body, string? key = null) =>
        Gateway.SendAsync("POST", $"/api/v1/halls/town/tickets/{ticket.Text("ticketId")}/transfer", body, Token, key);

    private async Task<JsonNode> ReadAsync(string hall, string ticket) =>
        (await Gateway.SendAsync("GET", $"/api/v1/halls/{hall}/tickets/{ticket}", token: Token)).ShouldBeOk();

    /// <summary>The source hears which ticket goes on, in its own time.</summary>
    private async Task KnownAsync(JsonNode ticket, string there)
    {
        while ((await ReadAsync("town", ticket.Text("ticketId")))["forward"]!["ticketId"]?.GetValue<string>() != there)
        {
            await Task.Yield();
        }
    }
}
