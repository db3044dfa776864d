using System.Text.Json.Nodes;
using Queueing.Gateway.Tests.Harness;
using Queueing.Gateway.Tests.Tickets;

namespace Queueing.Gateway.Tests.Floor;

/// <summary>The day's curves over HTTP.</summary>
public sealed class CurveTests(OwnHall hall) : IClassFixture<OwnHall>
{
    [Fact]
    public async Task The_day_is_told_from_its_opening_to_now_for_every_queue()
    {
        var counter = new Counter(hall, "w07");
        await counter.DrawAsync("ordinary", "id-card");
        hall.MoveOn(TimeSpan.FromMinutes(7));
        var curves = await ReadAsync(string.Empty);
        var times = curves["times"]!.AsArray().Select(x => x!.GetValue<DateTimeOffset>()).ToArray();
        times[0].ShouldBe(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.FromHours(8)));
        times[1].ShouldBe(times[0].AddMinutes(5));
        curves["queues"]!.AsArray().Select(x => x!.Text("queue")).ShouldBe(["general", "social-security", "household"]);
        var household = curves["queues"]![2]!;
        household["waiting"]!.AsArray().Count.ShouldBe(times.Length);
        household["waiting"]!.AsArray()[^1]!.GetValue<int>().ShouldBe(1);
        household["waiting"]![0]!.GetValue<int>().ShouldBe(0);
        household["completed"]!.AsArray()[^1]!.GetValue<int>().ShouldBe(0);
        (await ReadAsync("?day=2026-11-22"))["times"]!.AsArray().ShouldBeEmpty("a Sunday");
    }

    [Fact]
    public async Task It_is_for_those_who_answer_for_the_floor()
    {
        (await hall.Gateway.SendAsync("GET", "/queues/curves", token: hall.Gateway.Token("clerk", "w07-a"))).ShouldBeProblem(403, "forbidden");
        (await hall.Gateway.SendAsync("GET", "/queues/curves?day=today", token: hall.Gateway.Token())).ShouldBeProblem(400, "invalid").Text("field").ShouldBe("day");
    }

    private async Task<JsonNode> ReadAsync(string query) => (await hall.Gateway.SendAsync("GET", "/queues/curves" + query, token: hall.Gateway.Token())).ShouldBeOk();
}
