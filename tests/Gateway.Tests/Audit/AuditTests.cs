using System.Text.Json.Nodes;
using Queueing.Gateway.Tests.Access;
using Queueing.Gateway.Tests.Harness;

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
        all.Select(x => x!.Text("act")).ShouldNotContain("ticket-drawn");

        (await EntriesAsync($"?by={name}")).Select(x => x!.Text("act")).ShouldBe(["password-set", "signed-in", "ticket-cancelled", "sign-in-refused"]);
        (await EntriesAsync($"?act=ticket-cancelled&day=2026-11-23")).Count.ShouldBe(1);
        (await EntriesAsync("?day=2026-11-20")).ShouldBeEmpty();
        (await EntriesAsync($"?after={all[0]!.Text("id")}")).Count.ShouldBe(all.Count - 1);
        (await EntriesAsync($"?order=newest&by={name}")).Select(x => x!.Text("act")).ShouldBe(["sign-in-refused", "ticket-cancelled", "signed-in", "password-set"]);
        (await EntriesAsync($"?order=newest&by={name}&after={cancelled.Text("id")}")).Select(x => x!.Text("act")).ShouldBe(["signed-in", "password-set"]);
    }

    [Theory]
    [InlineData("?day=yesterday", "day")]
    [InlineData("?after=x", "after")]
    [InlineData("?order=any", "order")]
    public async Task A_question_that_cannot_be_read_is_400(string query, string field) =>
        (await Gateway.SendAsync("GET", "/audit" + query, token: Gateway.Chief())).ShouldBeProblem(400, "invalid").Text("field").ShouldBe(field);

    private async Task<JsonArray> EntriesAsync(string query) =>
        (await Gateway.SendAsync("GET", "/audit" + query, token: Gateway.Chief())).ShouldBeOk()["entries"]!.AsArray();
}
