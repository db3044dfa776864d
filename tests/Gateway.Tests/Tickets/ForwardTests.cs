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
    [InlineData("""{"queue":"household","givenUp":["food-permit"]}""", "givenUp")]
    [InlineData("""{"hall":"county","service":"food-permit","givenUp":["id-card"]}""", "givenUp[0]")]
    public async Task Where_to_is_a_queue_here_or_a_service_there(string body, string field) =>
        (await SendAsync(await DrawAsync(), body)).ShouldBeProblem(400, "invalid").Text("field").ShouldBe(field);

    [Fact]
    public async Task What_else_is_left_goes_along()
    {
        var ticket = await DrawAsync("food-permit", "id-card", "medical-refund");
        var forward = (await SendAsync(ticket, """{"hall":"county","service":"id-card","givenUp":["medical-refund"]}""")).ShouldBeOk()["forward"]!;
        Services(forward).ShouldBe(["id-card", "food-permit"]);
        Services(await ReadAsync("county", forward.Text("ticketId"))).ShouldBe(["id-card", "food-permit"]);
    }

    [Fact]
    public async Task What_that_hall_does_not_offer_is_lost_only_when_it_is_given_up_by_name()
    {
        var ticket = await DrawAsync("food-permit", "business-closure");
        var refused = (await SendAsync(ticket, """{"hall":"elsewhere","service":"food-permit"}""")).ShouldBeProblem(400, "invalid");
        (refused.Text("field"), refused.Text("detail").Contains("business-closure", StringComparison.Ordinal)).ShouldBe(("givenUp", true));
        (await ReadAsync("town", ticket.Text("ticketId"))).Text("state").ShouldBe("waiting");
        Services((await SendAsync(ticket, """{"hall":"elsewhere","service":"food-permit","givenUp":["business-closure"]}""")).ShouldBeOk()["forward"]!).ShouldBe(["food-permit"]);
    }

    [Fact]
    public async Task Each_further_service_is_asked_for_too()
    {
        var ticket = await DrawAsync("food-permit", "medical-refund");
        (await SendAsync(ticket, """{"hall":"elsewhere","service":"food-permit"}""")).ShouldBeProblem(409, "noDraw").Text("detail").ShouldStartWith("medical-refund: ");
        (await SendAsync(ticket, """{"hall":"elsewhere","service":"food-permit","givenUp":["medical-refund"]}""")).ShouldBeOk().Text("state").ShouldBe("forwarded");
    }

    [Fact]
    public async Task Its_holder_follows_the_new_ticket_with_a_token_and_staff_are_told_the_number()
    {
        var ticket = await DrawAsync("food-permit");
        var told = (await SendAsync(ticket, ToCounty)).ShouldBeOk()["forward"]!;
        var there = await ReadAsync("county", told.Text("ticketId"));
        (told.Text("number"), told["accessToken"]).ShouldBe((there.Text("number"), null));
        (there["origin"]!.Text("hall"), there["origin"]!.Text("number")).ShouldBe(("town", ticket.Text("number")));
        await KnownAsync(ticket, there.Text("ticketId"));
        var forward = (await ReadAsync("town", ticket.Text("ticketId"), ticket.Text("accessToken")))["forward"]!;
        forward.Text("number").ShouldBe(there.Text("number"));
        (await ReadAsync("county", there.Text("ticketId"), forward.Text("accessToken"))).Text("state").ShouldBe("waiting");
    }

    private static string[] Services(JsonNode told) => [.. told["services"]!.AsArray().Select(x => x!.GetValue<string>())];

    private async Task<JsonNode> DrawAsync(params string[] services) => (await Gateway.SendAsync(
        "POST", "/api/v1/halls/town/tickets", $$"""{"services":["{{string.Join("\",\"", services.DefaultIfEmpty("food-permit"))}}"]}""", Token)).ShouldBeOk(201);

    private Task<(HttpResponseMessage Answer, JsonNode? Body)> SendAsync(JsonNode ticket, string body, string? key = null) =>
        Gateway.SendAsync("POST", $"/api/v1/halls/town/tickets/{ticket.Text("ticketId")}/transfer", body, Token, key);

    private async Task<JsonNode> ReadAsync(string hall, string ticket, string? token = null) =>
        (await Gateway.SendAsync("GET", $"/api/v1/halls/{hall}/tickets/{ticket}", token: token ?? Token)).ShouldBeOk();

    /// <summary>The source hears which ticket goes on, in its own time.</summary>
    private async Task KnownAsync(JsonNode ticket, string there)
    {
        while ((await ReadAsync("town", ticket.Text("ticketId")))["forward"]!["ticketId"]?.GetValue<string>() != there)
        {
            await Task.Yield();
        }
    }
}
