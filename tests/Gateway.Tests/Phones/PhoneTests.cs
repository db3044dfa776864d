using System.Text.Json.Nodes;
using Queueing.Gateway.Tests.Harness;
using Queueing.Gateway.Tests.Tickets;

namespace Queueing.Gateway.Tests.Phones;

/// <summary>Phones draw in the hall, one live ticket for a service, and their holders look after their own tickets.</summary>
public sealed class PhoneTests(OwnHall hall) : IClassFixture<OwnHall>
{
    private readonly Counter counter = new(hall, "w01");

    [Fact]
    public async Task Only_who_shows_the_hall_s_code_may_draw_and_only_the_hall_may_show_it()
    {
        (await hall.Gateway.SendAsync("GET", "/phone-pass")).ShouldBeProblem(401, "unauthenticated");
        (await hall.Gateway.SendAsync("POST", "/phone-pass", """{"pass":"AAAAAAAA"}""")).ShouldBeProblem(403, "forbidden").Text("field").ShouldBe("pass");
        var shown = (await hall.Gateway.SendAsync("GET", "/phone-pass", token: counter.Kiosk)).ShouldBeOk();
        shown["seconds"]!.GetValue<int>().ShouldBeInRange(1, 60);
        shown.Text("svg").ShouldStartWith("<svg");
        var phone = (await hall.Gateway.SendAsync("POST", "/phone-pass", $$"""{"pass":"{{PassOf(shown)}}"}""")).ShouldBeOk(201);
        phone["roles"]![0]!.Text("role").ShouldBe("phone");
        (await hall.Gateway.SendAsync("GET", "/queues", token: phone.Text("token"))).ShouldBeProblem(403, "forbidden");
    }

    [Fact]
    public async Task A_phone_has_one_live_ticket_for_a_service_and_another_after_that_has_ended()
    {
        var token = await EnterAsync();
        var first = await DrawAsync(token, "food-permit");
        first.Text("channel").ShouldBe("phone");
        (await DrawAsync(token, "food-permit")).Text("ticketId").ShouldBe(first.Text("ticketId"));
        (await DrawAsync(token, "food-permit", "elderly")).Text("ticketId").ShouldBe(first.Text("ticketId"), "another class is no reason for another number");
        (await DrawAsync(token, "business-closure")).Text("ticketId").ShouldNotBe(first.Text("ticketId"), "another service is");
        (await DrawAsync(await EnterAsync(), "food-permit")).Text("ticketId").ShouldNotBe(first.Text("ticketId"), "another phone has its own");

        for (var number = 0; number < 5; number++)
        {
            var ticket = await DrawAsync(token, "food-permit");
            await counter.DoAsync(ticket, "cancel", token: ticket.Text("accessToken"));
        }

        (await hall.Gateway.SendAsync("POST", "/tickets", """{"services":["food-permit"]}""", token)).ShouldBeProblem(409, "noDraw").Text("detail").ShouldContain("5 tickets");
    }

    [Fact]
    public async Task Who_missed_the_call_comes_back_after_three_by_themselves_and_nobody_else_s_ticket()
    {
        await counter.OpenAsync();
        var ticket = await counter.DrawAsync("ordinary", "food-permit");
        for (var i = 0; i < 4; i++)
        {
            await counter.DrawAsync("ordinary", "food-permit");
        }

        await counter.UnderCallAsync(await counter.CallAsync(ticket), "missed");
        var stranger = await counter.DrawAsync("ordinary", "food-permit");
        (await counter.SendAsync(ticket, "come-back", [], stranger.Text("accessToken"))).ShouldBeProblem(401, "unauthenticated");
        (await counter.DoAsync(ticket, "come-back", token: ticket.Text("accessToken"))).Text("state").ShouldBe("waiting");
        (await hall.Gateway.SendAsync("GET", $"/tickets/{ticket.Text("ticketId")}", token: counter.Supervisor)).ShouldBeOk()["ahead"]!.GetValue<int>().ShouldBe(3);
        (await counter.SendAsync(ticket, "come-back", [], ticket.Text("accessToken"))).ShouldBeProblem(409, "wrongState");
    }

    private static string PassOf(JsonNode shown) => shown.Text("url").Split("#pass=")[1];

    private async Task<string> EnterAsync()
    {
        var shown = (await hall.Gateway.SendAsync("GET", "/phone-pass", token: counter.Kiosk)).ShouldBeOk();
        return (await hall.Gateway.SendAsync("POST", "/phone-pass", $$"""{"pass":"{{PassOf(shown)}}"}""")).ShouldBeOk(201).Text("token");
    }

    private async Task<JsonNode> DrawAsync(string token, string service, string priority = "ordinary") =>
        (await hall.Gateway.SendAsync("POST", "/tickets", $$"""{"services":["{{service}}"],"priorityClass":"{{priority}}"}""", token)).ShouldBeOk(201);
}
