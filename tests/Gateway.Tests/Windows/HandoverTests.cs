using System.Text.Json.Nodes;
using Queueing.Gateway.Tests.Access;
using Queueing.Gateway.Tests.Harness;
using Queueing.Gateway.Tests.Tickets;

namespace Queueing.Gateway.Tests.Windows;

/// <summary>Seats and tickets in hand that go from one to another, over HTTP.</summary>
public sealed class HandoverTests(OwnHall hall) : IClassFixture<OwnHall>
{
    private readonly Counter one = new(hall, "w01");
    private readonly Counter two = new(hall, "w02");

    private string Colleague => hall.Gateway.Token("clerk", "w03-a");

    [Fact]
    public async Task A_seat_goes_to_a_colleague_with_what_is_in_hand()
    {
        await one.OpenAsync();
        var ticket = await one.UnderCallAsync(await one.CallAsync(await one.DrawAsync("ordinary", "food-permit")), "start");
        var number = ticket.Text("number");

        (await StaffAsync("null", one.Clerk)).ShouldBeProblem(409, "handFull").Text("detail").ShouldContain(number);
        (await StaffAsync("\"w03-a\"", Colleague)).ShouldBeProblem(409, "wrongState").Text("detail").ShouldContain("w01-a");
        (await HandOverAsync("w03-a", Colleague)).ShouldBeProblem(403, "forbidden");
        (await HandOverAsync("nobody", one.Clerk)).ShouldBeProblem(404, "unknown").Text("field").ShouldBe("to");
        (await HandOverAsync("w03-a", one.Clerk)).ShouldBeOk().Text("handoverTo").ShouldBe("w03-a");
        var seen = (await StaffAsync("\"w03-a\"", Colleague)).ShouldBeOk();
        (seen.Text("clerk"), seen["handoverTo"], seen["hand"]!["ticket"]!.Text("number")).ShouldBe(("w03-a", null, number));
        (await one.SendAsync(ticket, "finish", new() { ["callId"] = ticket.Text("callId") }, one.Clerk)).ShouldBeProblem(403, "forbidden");

        (await StaffAsync("\"w01-a\"", one.Clerk, takenWhy: " ")).ShouldBeProblem(400, "invalid").Text("field").ShouldBe("reason");
        (await StaffAsync("\"w01-a\"", one.Clerk, takenWhy: "taken ill")).ShouldBeOk().Text("clerk").ShouldBe("w01-a");
        await one.DoAsync(ticket, "finish", new() { ["callId"] = ticket.Text("callId") }, one.Clerk);
        (await StaffAsync("null", one.Clerk)).ShouldBeOk()["clerk"].ShouldBeNull();
        var acts = (await one.Gateway.SendAsync("GET", "/audit", token: hall.Gateway.Chief())).ShouldBeOk()["entries"]!.AsArray();
        acts.ShouldContain(x => x!.Text("act") == "handover-offered" && x!["reason"]!.GetValue<string>() == "lunch");
        acts.ShouldContain(x => x!.Text("act") == "clerk-seated" && (string?)x!["reason"] == "taken ill" && x!["details"]!.ToJsonString().Contains("takenFrom", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_supervisor_moves_a_dead_windows_ticket_to_one_that_is_free()
    {
        await one.OpenAsync();
        await two.OpenAsync();
        var ticket = await one.UnderCallAsync(await one.CallAsync(await one.DrawAsync("ordinary", "food-permit")), "start");
        var body = new JsonObject { ["callId"] = ticket.Text("callId"), ["window"] = "w02", ["reason"] = "w01 broke down" };
        (await one.SendAsync(ticket, "take-over", body, two.Clerk)).ShouldBeProblem(403, "forbidden");
        var moved = await one.DoAsync(ticket, "take-over", body);
        (moved.Text("state"), moved.Text("window")).ShouldBe(("serving", "w02"));
        (await one.SendAsync(ticket, "finish", new() { ["callId"] = ticket.Text("callId") })).ShouldBeProblem(409, "staleCall");
        await two.DoAsync(moved, "finish", new() { ["callId"] = moved.Text("callId") }, two.Clerk);
        var acts = (await one.Gateway.SendAsync("GET", "/audit?act=call-moved", token: hall.Gateway.Chief())).ShouldBeOk()["entries"]!.AsArray();
        acts.ShouldHaveSingleItem()!.Text("reason").ShouldBe("w01 broke down");
        body.Remove("reason");
        (await one.SendAsync(ticket, "take-over", body)).ShouldBeProblem(400, "invalid").Text("field").ShouldBe("reason");
    }

    private Task<(HttpResponseMessage Answer, JsonNode? Body)> StaffAsync(string staff, string token, string? takenWhy = null) => hall.Gateway.SendAsync(
        "PUT", "/windows/w01/staff", $$"""{"staff":{{staff}}{{(takenWhy is null ? string.Empty : $",\"takeOver\":true,\"reason\":\"{takenWhy}\"")}}}""", token);

    private Task<(HttpResponseMessage Answer, JsonNode? Body)> HandOverAsync(string to, string token) =>
        hall.Gateway.SendAsync("POST", "/windows/w01/handover", $$"""{"to":"{{to}}","reason":"lunch"}""", token);
}
