using Queueing.Gateway.Tests.Harness;

namespace Queueing.Gateway.Tests.Tickets;

/// <summary>After the last session, and on the next day.</summary>
public sealed class DayEndTests(OwnHall hall) : IClassFixture<OwnHall>
{
    [Fact]
    public async Task Whoever_still_waits_is_ended_by_a_supervisor_and_found_by_number_and_day_ever_after()
    {
        var counter = new Counter(hall, "w01");
        await counter.OpenAsync();
        var moved = await counter.DrawAsync("ordinary", "food-permit");
        await counter.DoAsync(moved, "transfer", new() { ["queue"] = "household" });
        var left = await counter.DrawAsync("ordinary", "food-permit");
        var served = await counter.DrawAsync("ordinary", "food-permit");
        served = await counter.UnderCallAsync(await counter.CallAsync(served), "start");
        await counter.UnderCallAsync(served, "finish");
        (await counter.SendAsync(left, "expire", new() { ["reason"] = "closed" })).ShouldBeProblem(409, "wrongState").Text("state").ShouldBe("waiting");

        hall.MoveOn(TimeSpan.FromHours(9));
        (await counter.DoAsync(left, "expire", new() { ["reason"] = "the hall is closed" })).Text("state").ShouldBe("expired");

        hall.MoveOn(TimeSpan.FromDays(1));
        (await counter.SendAsync(served, "reopen", new() { ["reason"] = "a wrong date" })).ShouldBeProblem(409, "wrongState").Text("state").ShouldBe("completed");
        (await FindAsync(left.Text("number"), 200))["state"]!.GetValue<string>().ShouldBe("expired");
        (await FindAsync(moved.Text("number"), 200)).Text("queue").ShouldBe("household");
        var past = await FindAsync(served.Text("number"), 200);
        (past.Text("ticketId"), past["segments"]![0]!.Text("window")).ShouldBe((served.Text("ticketId"), "w01"));
        (await FindAsync("A999", 404)).Text("code").ShouldBe("unknown");
        (await hall.Gateway.SendAsync("GET", $"/tickets?number={left.Text("number")}", token: counter.Supervisor)).ShouldBeProblem(404, "unknown");

        async Task<System.Text.Json.Nodes.JsonNode> FindAsync(string number, int status) =>
            (await hall.Gateway.SendAsync("GET", $"/tickets?number={number}&day=2026-11-23", token: counter.Supervisor)).ShouldBeOk(status);
    }
}
