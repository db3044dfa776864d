using System.Text.Json.Nodes;
using Queueing.Gateway.Tests.Access;
using Queueing.Gateway.Tests.Harness;

namespace Queueing.Gateway.Tests.Devices;

/// <summary>What kiosks and screens say of themselves, over HTTP.</summary>
public sealed class HeartbeatTests(OwnHall hall) : IClassFixture<OwnHall>
{
    private TestGateway Gateway => hall.Gateway;

    [Fact]
    public async Task A_kiosk_out_of_paper_is_alerted_acknowledged_and_cleared_by_itself()
    {
        var token = await EnrolAsync("kiosk-1", "kiosk");
        using var alerts = await SseReader.OpenAsync(Gateway, "/alerts/stream", Gateway.Token());
        (await BeatAsync("kiosk-1", """{"printer":"out","version":"1.4.0"}""", token)).ShouldBeOk()["silenceSeconds"]!.GetValue<int>().ShouldBe(120);
        var raised = await AlertAsync(alerts, "kiosk-1", x => x["clearedAt"] is null);
        raised["reason"]!.Text("en").ShouldBe("Kiosk kiosk-1 is out of paper; put in a new roll.");
        raised["queue"].ShouldBeNull();
        (await Gateway.SendAsync("POST", $"/alerts/{raised.Text("alertId")}/acknowledge", token: Gateway.Token())).ShouldBeOk().Text("acknowledgedBy").ShouldBe("supervisor:tester");
        (await Gateway.SendAsync("GET", "/alerts", token: Gateway.Token())).ShouldBeOk().AsArray().Select(x => x!["device"]?.GetValue<string>()).ShouldContain("kiosk-1");
        var status = await StatusAsync("kiosk-1");
        (status.Text("printer"), status.Text("version")).ShouldBe(("out", "1.4.0"));

        // What its page says.
        (await BeatAsync("kiosk-1", """{"screen":"on"}""", token)).ShouldBeOk();
        (await StatusAsync("kiosk-1")).Text("printer").ShouldBe("out");
        (await BeatAsync("kiosk-1", """{"printer":"ok"}""", token)).ShouldBeOk();
        (await AlertAsync(alerts, "kiosk-1", x => x["clearedAt"] is not null))["clearedReason"]!.Text("zh").ShouldBe("取号机 kiosk-1 已恢复。");
    }

    [Fact]
    public async Task A_screen_makes_its_zone_live()
    {
        var token = await EnrolAsync("screen-b", "display");
        (await BeatAsync("screen-b", """{"screen":"on","zone":"B"}""", token)).ShouldBeOk();
        (await Gateway.SendAsync("GET", "/board/zones", token: Gateway.Token("clerk"))).ShouldBeOk().AsArray()
            .Select(x => (x!.Text("zone"), x!["live"]!.GetValue<bool>())).ShouldBe([("A", false), ("B", true)]);
        (await BeatAsync("screen-b", """{"screen":"on","zone":"nowhere"}""", token)).ShouldBeProblem(400, "invalid").Text("field").ShouldBe("zone");
        (await BeatAsync("screen-b", """{"screen":"cracked"}""", token)).ShouldBeProblem(400, "invalid").Text("field").ShouldBe("screen");
    }

    [Fact]
    public async Task A_screen_that_is_off_is_alerted_until_it_is_on()
    {
        var token = await EnrolAsync("screen-off", "display");
        using var alerts = await SseReader.OpenAsync(Gateway, "/alerts/stream", Gateway.Token());
        (await BeatAsync("screen-off", """{"screen":"off","zone":"B"}""", token)).ShouldBeOk();
        (await AlertAsync(alerts, "screen-off", x => x["clearedAt"] is null))["reason"]!.Text("zh").ShouldBe("显示屏 screen-off 屏幕未正常显示，请查看。");
        (await BeatAsync("screen-off", """{"screen":"on","zone":"B"}""", token)).ShouldBeOk();
        (await AlertAsync(alerts, "screen-off", x => x["clearedAt"] is not null)).Text("device").ShouldBe("screen-off");
    }

    [Fact]
    public async Task A_device_speaks_for_itself_alone()
    {
        var token = await EnrolAsync("kiosk-2", "kiosk");
        (await BeatAsync("kiosk-3", "{}", token)).ShouldBeProblem(403, "forbidden").Text("field").ShouldBe("id");
        (await BeatAsync("kiosk-2", "{}", Gateway.Token("kiosk", "kiosk-2"))).ShouldBeProblem(403, "forbidden");
        (await BeatAsync("kiosk-2", "{}", Gateway.Token())).ShouldBeProblem(403, "forbidden");
    }

    private async Task<string> EnrolAsync(string device, string kind)
    {
        var code = (await Gateway.SendAsync("POST", "/devices", $$"""{"device":"{{device}}","kind":"{{kind}}"}""", Gateway.Chief())).ShouldBeOk(201).Text("code");
        return (await Gateway.SendAsync("POST", "/api/v1/devices/enrol", $$"""{"code":"{{code}}"}""")).ShouldBeOk(201).Text("token");
    }

    private Task<(HttpResponseMessage Answer, JsonNode? Body)> BeatAsync(string device, string body, string token) =>
        Gateway.SendAsync("POST", $"/devices/{device}/heartbeat", body, token);

    private async Task<JsonNode> StatusAsync(string device) => (await Gateway.SendAsync("GET", "/devices", token: Gateway.Token())).ShouldBeOk()
        .AsArray().Single(x => x!.Text("device") == device)!["status"]!;

    private static async Task<JsonNode> AlertAsync(SseReader alerts, string device, Func<JsonNode, bool> wanted)
    {
        while (true)
        {
            var (name, _, data) = await alerts.NextAsync();
            if (name == "alert" && JsonNode.Parse(data) is { } alert && alert["device"]?.GetValue<string>() == device && wanted(alert))
            {
                return alert;
            }
        }
    }
}
