using Queueing.Gateway.Tests.Harness;

namespace Queueing.Gateway.Tests.Access;

public sealed class SetupTests(OwnHall hall) : IClassFixture<OwnHall>
{
    private TestGateway Gateway => hall.Gateway;

    [Fact]
    public async Task The_printed_code_makes_the_first_administrator_and_nothing_more_after_that()
    {
        (await SetUpAsync("chief", "0000-0000-0000")).ShouldBeProblem(403, "forbidden");
        var token = (await SetUpAsync("chief", Gateway.FirstCode())).ShouldBeOk(201).Text("token");
        (await SetUpAsync("second", Gateway.FirstCode())).ShouldBeProblem(409, "wrongState").Text("state").ShouldBe("founded");
        (await Gateway.CreateAsync("li", """{"hall":"small","role":"supervisor"}""", token: token)).ShouldBeOk(201);
        (await Gateway.SendAsync("POST", "/api/v1/accounts/chief/close", "{}", token)).ShouldBeProblem(409, "wrongState").Text("state").ShouldBe("lastAdministrator");
    }

    private Task<(HttpResponseMessage Answer, System.Text.Json.Nodes.JsonNode? Body)> SetUpAsync(string name, string code) => Gateway.SendAsync(
        "POST", "/api/v1/setup", $$"""{"account":"{{name}}","code":"{{code}}","newPassword":"{{People.Password}}"}""");
}
