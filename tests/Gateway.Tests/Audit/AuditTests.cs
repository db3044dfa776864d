using System.Text.Json.Nodes;
using Queueing.Gateway.Tests.Access;
using Queueing.Gateway.Tests.Harness;
using Queueing.Gateway.Tests.Tickets;

namespace Queueing.Gateway.Tests.Audit;

public sealed class AuditTests(OwnHall hall) : IClassFixture<OwnHall>
{
    private TestGateway Gateway => hall.Gateway;

    [Fact]
    public async Task What_people_did_with_their_rights_is_told_in_order_with_reasons_and_found_by_person_act_and_page()
    {
        var name = People.Name("wang");
        var token = await Gateway.OpenAsync(name, """{"hall":"small","role":"supervisor"}""");
        var ticket = (await Gateway.SendAsync("POST", "/tickets", $$"""{"services":["{{OwnHall.ServiceOf("general")}}"]}""", Gateway.Token("kiosk", "k1"))).ShouldBeOk(201).Text("ticketId");
        (await Gateway.SendAsync("POST", $"/tickets/{ticket}/cancel", """{"reason":"left the hall"}""", token)).ShouldBeOk();
        (await Gateway.SignInAsync(name, "not this one at all")).ShouldBeProblem(401, "unauthenticated");

        var all = await EntriesAsync(string.Empty);
        all.Select(x => x!.Text("at")).ShouldBe(all.Select(x => x!.Text("at")).Order(StringComparer.Ordinal));
        var cancelled = all.Single(x => x!.Text("act") == "ticket-cancelled")!;
        (cancelled.Text("by"), cancelled.Text("on"), cancelled.Text("reason")).ShouldBe(($"supervisor:{name}", $"ticket:{ticket}", "left the hall"));
        all.Where(x => x!.Text("on") == $"ticket:{ticket}").Select(x => x!.Text("act")).ShouldBe(["ticket-cancelled"], "a draw at a kiosk is nobody's right");

        (await EntriesAsync($"?by={name}")).Select(x => x!.Text("act")).ShouldBe(["password-set", "signed-in", "ticket-cancelled", "sign-in-refused"]);
        (await EntriesAsync($"?act=ticket-cancelled&day=2026-11-23")).Count.ShouldBe(1);
        (await EntriesAsync("?day=2026-11-20")).ShouldBeEmpty();
        (await EntriesAsync($"?after={all[0]!.Text("id")}")).Count.ShouldBe(all.Count - 1);
        (await EntriesAsync($"?order=newest&by={name}")).Select(x => x!.Text("act")).ShouldBe(["sign-in-refused", "ticket-cancelled", "signed-in", "password-set"]);
        (await EntriesAsync($"?order=newest&by={name}&after={cancelled.Text("id")}")).Select(x => x!.Text("act")).ShouldBe(["signed-in", "password-set"]);
    }

    [Fact]
    public async Task What_is_done_at_a_window_of_others_or_seen_by_staff_at_the_draw_is_told_with_its_reason()
    {
        var counter = new Counter(hall, "w03");
        await counter.OpenAsync();
        var seen = (await Gateway.SendAsync("POST", "/tickets", """{"services":["food-permit"],"priorityClass":"serviceman","evidence":"verified"}""", counter.Clerk)).ShouldBeOk(201);
        var ticket = await counter.CallAsync(seen);
        ticket = await counter.DoAsync(ticket, "start", new() { ["callId"] = ticket.Text("callId"), ["reason"] = "the clerk fell ill" });
        await counter.DoAsync(ticket, "finish", new() { ["callId"] = ticket.Text("callId"), ["reason"] = "done at another desk" });
        var mine = (await EntriesAsync(string.Empty)).Where(x => x!.Text("on") == $"ticket:{seen.Text("ticketId")}");
        mine.Select(x => $"{x!.Text("act")} {x!["reason"]}".TrimEnd()).ShouldBe(
            ["ticket-drawn", "ticket-called by name", "service-started the clerk fell ill", "service-finished done at another desk"]);
    }

    [Fact]
    public async Task A_duty_declined_tells_why()
    {
        var supervisor = Gateway.Token();
        var tide = (await Gateway.SendAsync("POST", "/tides", """{"window":"w10","forQueue":"household","staff":"back03"}""", supervisor)).ShouldBeOk(201).Text("tideId");
        (await Gateway.SendAsync("POST", $"/tides/{tide}/decline", """{"reason":"a long matter in hand"}""", supervisor)).ShouldBeOk().Text("state").ShouldBe("declined");
        (await EntriesAsync("?act=tide-declined")).Single()!.Text("reason").ShouldBe("a long matter in hand");
    }

    [Theory]
    [InlineData("?day=yesterday", "day")]
    [InlineData("?after=x", "after")]
    [InlineData("?order=any", "order")]
    [InlineData("?act=ticket-eaten", "act")]
    public async Task A_question_that_cannot_be_read_is_400(string query, string field) =>
        (await Gateway.SendAsync("GET", "/audit" + query, token: Gateway.Chief())).ShouldBeProblem(400, "invalid").Text("field").ShouldBe(field);

    private async Task<JsonArray> EntriesAsync(string query) =>
        (await Gateway.SendAsync("GET", "/audit" + query, token: Gateway.Chief())).ShouldBeOk()["entries"]!.AsArray();
}
