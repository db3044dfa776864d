using Queueing.Gateway.Tests.Harness;

namespace Queueing.Gateway.Tests.Steering;

public sealed class SteeringTests(OwnHall hall) : IClassFixture<OwnHall>
{
    private TestGateway Gateway => hall.Gateway;

    [Fact]
    public async Task Who_takes_another_way_is_counted_once_by_day_and_item()
    {
        var kiosk = Gateway.Token("kiosk", "k1");
        const string Online = """{"alternative":"online"}""";
        (await Steer("social-card", Online, kiosk, "steer-1")).ShouldBeOk(201)["count"]!.GetValue<int>().ShouldBe(1);
        (await Steer("social-card", Online, kiosk, "steer-2")).ShouldBeOk(201)["count"]!.GetValue<int>().ShouldBe(2);
        (await Steer("social-card", Online, kiosk, "steer-1")).ShouldBeOk(201)["count"]!.GetValue<int>().ShouldBe(1, "a repeat gets the first answer");
        (await Steer("id-card", """{"alternative":"otherHall"}""", kiosk, "steer-1")).ShouldBeProblem(422, "keyReused");
        (await Steer("id-card", """{"alternative":"otherHall"}""", kiosk, "steer-3")).ShouldBeOk(201);

        (await Steer("id-card", Online, kiosk, "steer-4")).ShouldBeProblem(400, "invalid").Text("field").ShouldBe("alternative");
        (await Steer("id-card", """{"alternative":"tea"}""", kiosk, "steer-5")).ShouldBeProblem(400, "invalid").Text("field").ShouldBe("alternative");
        (await Steer("nothing", Online, kiosk, "steer-6")).ShouldBeProblem(404, "unknown");
        (await Steer("id-card", Online, Gateway.Token("display", "d1"), "steer-7")).ShouldBeProblem(403, "forbidden");

        var day = (await Gateway.SendAsync("GET", "/steered", token: Gateway.Token())).ShouldBeOk();
        (day.Text("day"), day["total"]!.GetValue<int>()).ShouldBe(("2026-11-23", 3));
        day["items"]!.AsArray().Select(x => $"{x!.Text("service")} {x!.Text("alternative")} {x!["count"]}")
            .ShouldBe(["id-card otherHall 1", "social-card online 2"]);
        (await Gateway.SendAsync("GET", "/steered?day=2026-11-22", token: Gateway.Token())).ShouldBeOk()["total"]!.GetValue<int>().ShouldBe(0);
        (await Gateway.SendAsync("GET", "/steered", token: kiosk)).ShouldBeProblem(403, "forbidden");
    }

    private Task<(HttpResponseMessage Answer, System.Text.Json.Nodes.JsonNode? Body)> Steer(string service, string body, string token, string key) =>
        Gateway.SendAsync("POST", $"/services/{service}/steered", body, token, key);
}
