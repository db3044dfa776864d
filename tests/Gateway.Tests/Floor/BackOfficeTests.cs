using Queueing.Gateway.Tests.Access;
using Queueing.Gateway.Tests.Harness;

namespace Queueing.Gateway.Tests.Floor;

/// <summary>People who come forward from the back office, and tides by hand, over HTTP.</summary>
public sealed class BackOfficeTests(OwnHall hall) : IClassFixture<OwnHall>
{
    private TestGateway Gateway => hall.Gateway;

    [Fact]
    public async Task A_supervisor_brings_somebody_forward_and_sends_them_back()
    {
        var supervisor = Gateway.Token();
        (await Gateway.SendAsync("POST", "/staff/back01/forward", """{"window":"w02"}""", Gateway.Token("clerk", "w01-a"))).ShouldBeProblem(403, "forbidden");
        (await Gateway.SendAsync("POST", "/staff/back01/forward", """{"window":"w09"}""", supervisor)).ShouldBeProblem(400, "invalid").Text("field").ShouldBe("window");
        (await Gateway.SendAsync("POST", "/staff/w01-a/forward", """{"window":"w02"}""", supervisor)).ShouldBeProblem(400, "invalid").Text("field").ShouldBe("staff");
        (await Gateway.SendAsync("POST", "/staff/back01/back", "{}", supervisor)).ShouldBeProblem(409, "wrongState").Text("state").ShouldBe("backOffice");
        var forward = (await Gateway.SendAsync("POST", "/staff/back01/forward", """{"window":"w02","reason":"two are ill"}""", supervisor)).ShouldBeOk();
        (forward.Text("state"), forward.Text("window")).ShouldBe(("atWindow", "w02"));
        (await Gateway.SendAsync("POST", "/staff/back02/forward", """{"window":"w02"}""", supervisor)).ShouldBeProblem(409, "wrongState").Text("detail").ShouldContain("back01");
        (await Gateway.SendAsync("POST", "/staff/back01/back", """{"reason":"they are back"}""", supervisor)).ShouldBeOk().Text("state").ShouldBe("backOffice");
        var acts = (await Gateway.SendAsync("GET", "/audit", token: Gateway.Chief())).ShouldBeOk()["entries"]!.AsArray()
            .Select(x => (x!.Text("act"), x!["reason"]?.GetValue<string>())).ToArray();
        acts.ShouldContain(("clerk-seated", "two are ill"));
        acts.ShouldContain(("clerk-left", "they are back"));
    }

    [Fact]
    public async Task A_tide_by_hand_seats_its_clerk_on_duty_and_is_released_with_a_reason_on_record()
    {
        var supervisor = Gateway.Token();
        (await Gateway.SendAsync("POST", "/tides", """{"window":"w01","forQueue":"household","staff":"back03"}""", supervisor))
            .ShouldBeProblem(400, "invalid").Text("field").ShouldBe("forQueue");
        var tide = (await Gateway.SendAsync(
            "POST", "/tides", """{"window":"w10","forQueue":"general","staff":"back03","reason":"a coach party"}""", supervisor)).ShouldBeOk(201);
        (tide.Text("state"), tide.Text("clerk")).ShouldBe(("assigned", "back03"));
        (await Gateway.SendAsync("POST", "/staff/back03/back", "{}", supervisor)).ShouldBeProblem(409, "wrongState");
        (await Gateway.SendAsync("PUT", "/windows/w10/staff", """{"staff":"back03"}""", Gateway.Token("clerk", "back03"))).ShouldBeOk()
            .Text("tide").ShouldBe(tide.Text("tideId"));
        (await Gateway.SendAsync("POST", $"/tides/{tide.Text("tideId")}/release", """{"reason":"they have left"}""", supervisor)).ShouldBeOk()
            .Text("state").ShouldBeOneOf("draining", "closed");
        var acts = (await Gateway.SendAsync("GET", "/audit", token: Gateway.Chief())).ShouldBeOk()["entries"]!.AsArray()
            .Select(x => (x!.Text("act"), x!["reason"]?.GetValue<string>())).ToArray();
        acts.ShouldContain(("tide-proposed", "a coach party"));
        acts.ShouldContain(("tide-released", "they have left"));
    }
}
