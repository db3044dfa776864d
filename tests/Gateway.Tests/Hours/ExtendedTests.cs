using Queueing.Gateway.Tests.Harness;

namespace Queueing.Gateway.Tests.Hours;

/// <summary>A person drawn in time is served after closing; the journal tells who stayed, and how long.</summary>
public sealed class ExtendedTests(OwnHall hall) : IClassFixture<OwnHall>
{
    private TestGateway Gateway => hall.Gateway;

    [Fact]
    public async Task Extended_service_is_told_by_window_and_by_member_of_staff_and_a_late_draw_is_told_when_to_come()
    {
        var supervisor = Gateway.Token();
        (await Gateway.SendAsync("PUT", "/windows/w01/staff", """{"staff":"w01-a"}""", supervisor)).ShouldBeOk();
        (await Gateway.SendAsync("PUT", "/windows/w01/state", """{"state":"open"}""", supervisor)).ShouldBeOk();
        var draw = $$"""{"services":["{{OwnHall.ServiceOf("general")}}"]}""";
        hall.MoveOn(TimeSpan.FromHours(7.25));
        (await Gateway.SendAsync("POST", "/tickets", draw, supervisor, "late-1")).ShouldBeOk(201);
        hall.MoveOn(TimeSpan.FromMinutes(25));
        var refused = (await Gateway.SendAsync("POST", "/tickets", draw, supervisor, "late-2")).ShouldBeProblem(409, "noDraw");
        (refused.Text("state"), refused.Text("nextDraw")).ShouldBe(("closed", "2026-11-24T08:30:00+08:00"));

        var called = (await Gateway.SendAsync("POST", "/windows/w01/call-next", token: supervisor)).ShouldBeOk()["ticket"]!;
        var queue = (await Gateway.SendAsync("GET", "/queues", token: supervisor)).ShouldBeOk()[0]!;
        (queue.Text("phase"), queue["unstaffed"]!.GetValue<bool>()).ShouldBe(("afterClosing", false));
        hall.MoveOn(TimeSpan.FromMinutes(10));
        var body = $$"""{"callId":"{{called.Text("callId")}}"}""";
        (await Gateway.SendAsync("POST", $"/tickets/{called.Text("ticketId")}/start", body, supervisor)).ShouldBeOk();
        (await Told(supervisor))["services"]![0]!["ongoing"]!.GetValue<bool>().ShouldBeTrue();
        (await Gateway.SendAsync("POST", $"/tickets/{called.Text("ticketId")}/finish", body, supervisor)).ShouldBeOk();

        var extended = await Told(supervisor);
        var stretch = extended["services"]!.AsArray().ShouldHaveSingleItem()!;
        (stretch.Text("window"), stretch.Text("staff"), stretch.Text("from"), stretch["ongoing"]!.GetValue<bool>())
            .ShouldBe(("w01", "w01-a", "2026-11-23T17:00:00+08:00", false));
        extended["minutes"]!.GetValue<double>().ShouldBeInRange(20, 25);
        extended["staff"]![0]!.Text("id").ShouldBe("w01-a");
        extended["windows"]![0]!["tickets"]!.GetValue<int>().ShouldBe(1);
        (await Gateway.SendAsync("GET", "/extended?day=2026-11-22", token: supervisor)).ShouldBeOk()["services"]!.AsArray().ShouldBeEmpty();
        (await Gateway.SendAsync("GET", "/extended?day=today", token: supervisor)).ShouldBeProblem(400, "invalid").Text("field").ShouldBe("day");
        (await Gateway.SendAsync("GET", "/extended", token: Gateway.Token("clerk", "w01-a"))).ShouldBeProblem(403, "forbidden");
    }

    private async Task<System.Text.Json.Nodes.JsonNode> Told(string token) =>
        (await Gateway.SendAsync("GET", "/extended?day=2026-11-23", token: token)).ShouldBeOk();
}
