using Queueing.Gateway.Tests.Harness;

namespace Queueing.Gateway.Tests.Access;

public sealed class AccountTests(RealHall hall)
{
    private const string Supervisor = """{"hall":"small","role":"supervisor"}""";

    private TestGateway Gateway => hall.Gateway;

    [Fact]
    public async Task A_repeated_request_makes_one_account_and_tells_the_same_code()
    {
        var (name, key) = (People.Name("li"), People.Name("key"));
        var first = (await Gateway.CreateAsync(name, Supervisor, key: key)).ShouldBeOk(201);
        (await Gateway.CreateAsync(name, Supervisor, key: key)).ShouldBeOk(201).ToJsonString().ShouldBe(first.ToJsonString());
        (await Gateway.CreateAsync(name, string.Empty, key: key)).ShouldBeProblem(422, "keyReused");
        (await Gateway.CreateAsync(name, Supervisor)).ShouldBeProblem(409, "wrongState").Text("state").ShouldBe("open");
    }

    [Fact]
    public async Task What_is_taken_away_counts_at_once_and_what_is_given_from_the_next_sign_in()
    {
        var name = People.Name("wang");
        var token = await Gateway.OpenAsync(name, Supervisor);
        (await PostAsync(name, "/roles", """{"hall":"small","role":"clerk","staff":"w03-a"}""")).ShouldBeOk()["roles"]!.AsArray().Count.ShouldBe(2);
        (await Gateway.SendAsync("GET", "/queues", token: token)).ShouldBeOk();
        (await PostAsync(name, "/roles/withdraw", """{"hall":"small","role":"supervisor","reason":"moved"}""")).ShouldBeOk();
        (await Gateway.SendAsync("GET", "/queues", token: token)).ShouldBeProblem(401, "unauthenticated");
        var next = (await Gateway.SignInAsync(name)).ShouldBeOk();
        next["roles"]!.AsArray().Select(x => x!.Text("role")).ShouldBe(["clerk"]);
    }

    [Theory]
    [InlineData("revoke-sessions")]
    [InlineData("reset-password")]
    [InlineData("close")]
    public async Task Sessions_end_with_it(string action)
    {
        var name = People.Name("zhao");
        var token = await Gateway.OpenAsync(name, Supervisor);
        var answer = (await PostAsync(name, "/" + action, """{"reason":"lost the phone"}""")).ShouldBeOk();
        (await Gateway.MeAsync(token)).ShouldBeProblem(401, "unauthenticated");
        var signsIn = await Gateway.SignInAsync(name);
        if (action == "revoke-sessions")
        {
            signsIn.ShouldBeOk();
            return;
        }

        signsIn.ShouldBeProblem(401, "unauthenticated");
        if (action == "reset-password")
        {
            (await Gateway.ChooseAsync(name, answer.Text("code"))).ShouldBeOk();
        }
    }

    [Fact]
    public async Task An_administrator_reaches_the_own_halls_and_no_other()
    {
        var (name, elsewhere) = (People.Name("qian"), Gateway.Chief("bank"));
        var here = await Gateway.OpenAsync(People.Name("local"), """{"hall":"small","role":"administrator"}""");
        (await Gateway.CreateAsync(name, Supervisor, token: elsewhere)).ShouldBeProblem(403, "forbidden");
        (await Gateway.CreateAsync(name, """{"hall":"*","role":"supervisor"}""", token: here)).ShouldBeProblem(403, "forbidden").Text("field").ShouldBe("roles[0].hall");
        (await Gateway.CreateAsync(name, Supervisor, token: here)).ShouldBeOk(201);
        (await Gateway.SendAsync("GET", $"/api/v1/accounts/{name}", token: elsewhere)).ShouldBeProblem(404, "unknown");
        (await Gateway.SendAsync("GET", "/api/v1/accounts?hall=small", token: here)).ShouldBeOk().AsArray().Select(x => x!.Text("account")).ShouldContain(name);
        (await Gateway.SendAsync("GET", "/api/v1/accounts", token: elsewhere)).ShouldBeOk().AsArray().Select(x => x!.Text("account")).ShouldNotContain(name);
        (await Gateway.SendAsync("GET", "/api/v1/accounts", token: Gateway.Token("supervisor"))).ShouldBeProblem(403, "forbidden");
    }

    [Theory]
    [InlineData("""{"account":"x","home":"small","roles":[{"hall":"nowhere","role":"supervisor"}]}""", "roles[0].hall")]
    [InlineData("""{"account":"x","home":"small","roles":[{"hall":"small","role":"clerk","staff":"nobody"}]}""", "roles[0].staff")]
    [InlineData("""{"account":"x","home":"small","roles":[{"hall":"small","role":"clerk"}]}""", "roles[0].staff")]
    [InlineData("""{"account":"x","home":"small","roles":[{"hall":"small","role":"king"}]}""", "roles[0].role")]
    [InlineData("""{"account":"x","home":"small","roles":[{"hall":"small","role":"supervisor","x":1}]}""", "roles[0].x")]
    [InlineData("""{"account":"x","home":"small","roles":[7]}""", "roles[0]")]
    [InlineData("""{"account":"Li Ming","home":"small","roles":[]}""", "account")]
    [InlineData("""{"account":"x","home":"nowhere","roles":[]}""", "home")]
    [InlineData("""{"account":"x","roles":[]}""", "home")]
    public async Task What_is_wrong_is_named(string body, string field) =>
        (await Gateway.SendAsync("POST", "/api/v1/accounts", body, Gateway.Chief())).ShouldBeProblem(400, "invalid").Text("field").ShouldBe(field);

    private Task<(HttpResponseMessage Answer, System.Text.Json.Nodes.JsonNode? Body)> PostAsync(string name, string path, string body) =>
        Gateway.SendAsync("POST", $"/api/v1/accounts/{name}{path}", body, Gateway.Chief());
}
