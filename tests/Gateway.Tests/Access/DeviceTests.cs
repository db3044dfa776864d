using Queueing.Gateway.Tests.Harness;

namespace Queueing.Gateway.Tests.Access;

public sealed class DeviceTests(RealHall hall)
{
    private TestGateway Gateway => hall.Gateway;

    [Fact]
    public async Task A_kiosk_enrols_with_its_code_once_draws_is_seen_and_draws_no_more_once_revoked()
    {
        var code = (await InviteAsync("kiosk-a")).ShouldBeOk(201).Text("code");
        var enrolled = (await EnrolAsync(code, "mine")).ShouldBeOk(201);
        enrolled.Text("name").ShouldBe("kiosk-a");
        (await EnrolAsync(code, "mine")).ShouldBeOk(201);
        (await EnrolAsync(code, "not-mine")).ShouldBeProblem(403, "forbidden");

        var token = enrolled.Text("token");
        (await DrawAsync(token)).ShouldBeOk(201);
        var listed = (await Gateway.SendAsync("GET", "/devices", token: Gateway.Token("supervisor"))).ShouldBeOk().AsArray().Single(x => x!.Text("device") == "kiosk-a")!;
        listed.Text("state").ShouldBe("enrolled");
        listed["code"].ShouldBeNull();
        (await Gateway.SendAsync("POST", "/windows/w01/call-next", token: token)).ShouldBeProblem(403, "forbidden");

        (await Gateway.SendAsync("POST", "/devices/kiosk-a/revoke", """{"reason":"stolen"}""", Gateway.Chief())).ShouldBeOk().Text("state").ShouldBe("revoked");
        (await DrawAsync(token)).ShouldBeProblem(401, "unauthenticated").Text("detail").ShouldContain("revoked");
    }

    [Fact]
    public async Task Enrolling_anew_ends_the_earlier_token()
    {
        var first = (await EnrolAsync((await InviteAsync("kiosk-b")).ShouldBeOk(201).Text("code"))).ShouldBeOk(201).Text("token");
        var code = (await InviteAsync("kiosk-b")).ShouldBeOk(201).Text("code");
        (await DrawAsync(first)).ShouldBeOk(201);
        var second = (await EnrolAsync(code)).ShouldBeOk(201).Text("token");
        (await DrawAsync(first)).ShouldBeProblem(401, "unauthenticated");
        (await DrawAsync(second)).ShouldBeOk(201);
        (await InviteAsync("kiosk-b", "display")).ShouldBeProblem(409, "wrongState").Text("state").ShouldBe("kiosk");
    }

    [Fact]
    public async Task Only_an_administrator_of_the_hall_invites_and_revokes()
    {
        const string body = """{"device":"kiosk-c","kind":"kiosk"}""";
        (await Gateway.SendAsync("POST", "/devices", body, Gateway.Token("supervisor"))).ShouldBeProblem(403, "forbidden");
        (await Gateway.SendAsync("POST", "/devices", body, Gateway.Chief("bank"))).ShouldBeProblem(403, "forbidden");
        (await Gateway.SendAsync("POST", "/devices/nothing/revoke", "{}", Gateway.Chief())).ShouldBeProblem(404, "unknown");
        (await EnrolAsync("0000-0000-0000")).ShouldBeProblem(403, "forbidden");
        (await Gateway.SendAsync("POST", "/api/v1/devices/enrol", "{}")).ShouldBeProblem(400, "invalid").Text("field").ShouldBe("code");
    }

    private Task<(HttpResponseMessage Answer, System.Text.Json.Nodes.JsonNode? Body)> InviteAsync(string device, string kind = "kiosk") =>
        Gateway.SendAsync("POST", "/devices", $$"""{"device":"{{device}}","kind":"{{kind}}"}""", Gateway.Chief());

    private Task<(HttpResponseMessage Answer, System.Text.Json.Nodes.JsonNode? Body)> EnrolAsync(string code, string? key = null) =>
        Gateway.SendAsync("POST", "/api/v1/devices/enrol", $$"""{"code":"{{code}}"}""", key: key);

    private Task<(HttpResponseMessage Answer, System.Text.Json.Nodes.JsonNode? Body)> DrawAsync(string token) =>
        Gateway.SendAsync("POST", "/tickets", """{"services":["birth-registration"]}""", token);
}
