using System.Text.Json.Nodes;
using Queueing.Gateway.Tests.Harness;

namespace Queueing.Gateway.Tests.Tickets;

/// <summary>An outage lasted past the closing: who waited is still there on the next morning.</summary>
public sealed class LeftOverTests(OwnHall hall) : IClassFixture<OwnHall>
{
    private const string Day = "?day=2026-11-23";

    [Fact]
    public async Task Whoever_is_left_of_a_day_that_is_over_is_listed_can_only_be_ended_and_has_not_waited_all_night()
    {
        var counter = new Counter(hall, "w01");
        await counter.OpenAsync();
        var serving = await counter.UnderCallAsync(await counter.CallAsync(await counter.DrawAsync("ordinary", "food-permit")), "start");
        var parked = await counter.DrawAsync("ordinary", "food-permit");
        await counter.DoAsync(parked, "park", new() { ["reason"] = "fetches a paper" });
        var waiting = await counter.DrawAsync("ordinary", "food-permit");
        (await AsideAsync(Day)).ShouldNotContain(x => x.State == "waiting", "today a window calls them");

        hall.MoveOn(TimeSpan.FromDays(1));
        (await AsideAsync(string.Empty)).ShouldBeEmpty();
        (await AsideAsync("?day=2026-11-25")).ShouldBeEmpty();
        (await AsideAsync(Day)).ShouldBe(
            [(serving.Text("number"), "serving"), (parked.Text("number"), "parked"), (waiting.Text("number"), "waiting")], ignoreOrder: true);
        (await hall.Gateway.SendAsync("GET", "/tickets/aside?day=yesterday", token: counter.Supervisor)).ShouldBeProblem(400, "invalid").Text("field").ShouldBe("day");

        await OverAsync(parked, "release", []);
        await OverAsync(waiting, "park", new() { ["reason"] = "later" });
        await OverAsync(waiting, "transfer", new() { ["queue"] = "household" });
        await OverAsync(waiting, "transfer", new() { ["window"] = "w01" });
        await OverAsync(waiting, "reprioritise", new() { ["priorityClass"] = "elderly", ["evidence"] = "verified" });
        await OverAsync(serving, "requeue", new() { ["callId"] = serving.Text("callId"), ["place"] = "tail", ["reason"] = "a photograph" });
        await OverAsync(serving, "services", new() { ["callId"] = serving.Text("callId"), ["services"] = new JsonArray("business-closure") });

        await counter.UnderCallAsync(serving, "finish");
        (await counter.DoAsync(parked, "cancel", [])).Text("state").ShouldBe("cancelled");
        var ended = await counter.DoAsync(waiting, "expire", new() { ["reason"] = "the power was out" });
        (await AsideAsync(Day)).ShouldBeEmpty();
        var again = (await hall.Gateway.SendAsync(
            "POST", "/tickets", $$"""{"services":["food-permit"],"voucher":"{{ended.Text("voucher")}}"}""", counter.Kiosk)).ShouldBeOk(201);
        again["origin"]!["waitSeconds"]!.GetValue<double>().ShouldBeInRange(7 * 3600, 7.5 * 3600, "from half past nine to the closing at five");

        async Task OverAsync(JsonNode ticket, string act, JsonObject body) =>
            (await counter.SendAsync(ticket, act, body)).ShouldBeProblem(409, "wrongState").Text("detail").ShouldContain("is over", customMessage: act);

        async Task<(string Number, string State)[]> AsideAsync(string query) =>
            [.. (await hall.Gateway.SendAsync("GET", "/tickets/aside" + query, token: counter.Supervisor)).ShouldBeOk().AsArray().Select(x => (x!.Text("number"), x!.Text("state")))];
    }
}
