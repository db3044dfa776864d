using System.Text.Json.Nodes;
using Queueing.Gateway.Tests.Access;
using Queueing.Gateway.Tests.Harness;
using Queueing.Silo.Halls;

namespace Queueing.Gateway.Tests.Halls;

/// <summary>County, town and village on one gateway.</summary>
public sealed class TreeTests(ThreeHalls halls) : IClassFixture<ThreeHalls>
{
    private TestGateway Gateway => halls.Gateway;

    [Fact]
    public async Task The_list_of_halls_is_a_tree() => (await Gateway.SendAsync("GET", "/api/v1/halls")).ShouldBeOk().AsArray()
        .Select(x => (x!.Text("hall"), x!["parent"]?.GetValue<string>())).ShouldBe(
            [("county", null), ("town", "county"), ("village", "town"), ("elsewhere", null)]);

    [Fact]
    public async Task A_supervisor_has_the_role_in_all_halls_below_and_the_audit_says_by_which_halls_right()
    {
        var token = Gateway.Token("supervisor", "wang.fang", "county");
        var ticket = (await DrawAsync("town", token)).Text("ticketId");
        (await Gateway.SendAsync("POST", $"/api/v1/halls/town/tickets/{ticket}/cancel", """{"reason":"went home"}""", token)).ShouldBeOk();
        var audit = await AuditAsync("town", Gateway.Chief("county"));
        audit.Single(x => x!.Text("on") == $"ticket:{ticket}")!.Text("by").ShouldBe("supervisor:wang.fang/county");
        (await Gateway.SendAsync("GET", "/api/v1/halls/town/audit?by=wang.fang", token: Gateway.Chief("county"))).ShouldBeOk()["entries"]!.AsArray().ShouldNotBeEmpty();

        (await Gateway.SendAsync("GET", "/api/v1/halls/county/alerts", token: Gateway.Token("supervisor", "sun", "town"))).ShouldBeProblem(403, "forbidden");
        (await Gateway.SendAsync("GET", "/api/v1/halls/elsewhere/alerts", token: token)).ShouldBeProblem(403, "forbidden");
        (await Gateway.SendAsync("GET", "/api/v1/halls/town/alerts", token: Gateway.Token("clerk", "zhao", "county"))).ShouldBeProblem(403, "forbidden");
    }

    [Fact]
    public async Task Who_has_the_role_in_the_hall_itself_acts_by_that()
    {
        var token = await Gateway.OpenAsync(People.Name("qian"), """{"hall":"county","role":"supervisor"},{"hall":"town","role":"supervisor"}""", "county");
        var ticket = (await DrawAsync("town", token)).Text("ticketId");
        (await Gateway.SendAsync("POST", $"/api/v1/halls/town/tickets/{ticket}/cancel", "{}", token)).ShouldBeOk();
        (await AuditAsync("town", Gateway.Chief("town"))).Single(x => x!.Text("on") == $"ticket:{ticket}")!.Text("by").ShouldNotContain("/");
    }

    [Fact]
    public async Task An_administrator_manages_accounts_and_devices_of_the_halls_below()
    {
        var chief = Gateway.Chief("county");
        (await Gateway.CreateAsync(People.Name("zhou"), """{"hall":"village","role":"clerk","staff":"w01-a"}""", "village", chief)).ShouldBeOk(201);
        (await Gateway.CreateAsync(People.Name("wu"), """{"hall":"elsewhere","role":"supervisor"}""", "elsewhere", chief)).ShouldBeProblem(403, "forbidden");
        (await Gateway.SendAsync("POST", "/api/v1/halls/village/devices", """{"device":"kiosk-1","kind":"kiosk"}""", chief)).ShouldBeOk(201);
    }

    [Fact]
    public async Task What_an_administrator_of_a_hall_above_does_to_accounts_is_told_with_that_hall()
    {
        var (name, chief) = (People.Name("zheng"), Gateway.Token("administrator", "li.qiang", "county"));
        (await Gateway.CreateAsync(name, """{"hall":"town","role":"supervisor"}""", "town", chief)).ShouldBeOk(201);
        (await Gateway.SendAsync("POST", $"/api/v1/accounts/{name}/roles", """{"hall":"village","role":"supervisor"}""", chief)).ShouldBeOk();
        (await Gateway.SendAsync("POST", $"/api/v1/accounts/{name}/close", """{"reason":"left"}""", chief)).ShouldBeOk();
        (await AuditAsync("town", chief)).Where(x => x!.Text("on") == $"account:{name}").Select(x => (x!.Text("act"), x!.Text("by"))).ShouldBe(
            [("account-created", "administrator:li.qiang/county"), ("account-closed", "administrator:li.qiang/county")]);
        (await AuditAsync("village", chief)).Where(x => x!.Text("on") == $"account:{name}").Select(x => x!.Text("by")).Distinct().ShouldBe(["administrator:li.qiang/county"]);

        var here = People.Name("feng");
        (await Gateway.CreateAsync(here, """{"hall":"county","role":"supervisor"}""", "county", chief)).ShouldBeOk(201);
        (await AuditAsync("county", chief)).Single(x => x!.Text("on") == $"account:{here}")!.Text("by").ShouldBe("administrator:li.qiang");
    }

    [Fact]
    public async Task The_accounts_of_a_hall_are_those_who_may_act_there_by_whatever_right()
    {
        var (above, clerk, below, everywhere) = (People.Name("above"), People.Name("clerk"), People.Name("below"), People.Name("root"));
        (await Gateway.CreateAsync(above, """{"hall":"county","role":"supervisor"}""", "county")).ShouldBeOk(201);
        (await Gateway.CreateAsync(clerk, """{"hall":"county","role":"clerk","staff":"w01-a"}""", "county")).ShouldBeOk(201);
        (await Gateway.CreateAsync(below, """{"hall":"village","role":"supervisor"}""", "village")).ShouldBeOk(201);
        (await Gateway.CreateAsync(everywhere, """{"hall":"*","role":"supervisor"}""", "*")).ShouldBeOk(201);
        foreach (var chief in (string[])[Gateway.Chief("village"), Gateway.Chief("county"), Gateway.Chief()])
        {
            var listed = (await Gateway.SendAsync("GET", "/api/v1/accounts?hall=village", token: chief)).ShouldBeOk().AsArray();
            listed.Select(x => x!.Text("account")).Intersect([above, clerk, below, everywhere]).ShouldBe([above, below, everywhere], ignoreOrder: true);
            listed.Single(x => x!.Text("account") == above)!["roles"]![0]!.Text("hall").ShouldBe("county");
        }

        (await Gateway.SendAsync("GET", "/api/v1/accounts?hall=village", token: Gateway.Chief("elsewhere"))).ShouldBeOk().AsArray().ShouldBeEmpty();
        (await Gateway.SendAsync("GET", "/api/v1/accounts", token: Gateway.Chief("village"))).ShouldBeOk().AsArray().Select(x => x!.Text("account")).ShouldNotContain(above);
    }

    [Fact]
    public async Task A_subtree_is_told_in_few_numbers()
    {
        var token = Gateway.Token("supervisor", "wang.fang", "county");
        await DrawAsync("town", token);
        (await Gateway.SendAsync("PUT", "/api/v1/halls/town/windows/w02/staff", """{"staff":"w02-a"}""", token)).ShouldBeOk();
        (await Gateway.SendAsync("PUT", "/api/v1/halls/town/windows/w02/state", """{"state":"open"}""", token)).ShouldBeOk();
        JsonNode town;
        do
        {
            var tree = (await Gateway.SendAsync("GET", "/api/v1/halls/county/tree", token: token)).ShouldBeOk().AsArray();
            tree.Select(x => (x!.Text("hall"), x!["answers"]!.GetValue<bool>())).ShouldBe([("county", true), ("town", true), ("village", true)]);
            town = tree[1]!;
        }
        while (town["waiting"]!.GetValue<int>() == 0 || town["windowsOpen"]!.GetValue<int>() == 0);
        (await Gateway.SendAsync("GET", "/api/v1/halls/village/tree", token: token)).ShouldBeOk().AsArray().Count.ShouldBe(1);
        (await Gateway.SendAsync("GET", "/api/v1/halls/county/tree", token: Gateway.Token("supervisor", "sun", "town"))).ShouldBeProblem(403, "forbidden");
    }

    [Fact]
    public void A_parent_that_is_not_there_stops_the_start_and_names_the_file_and_the_path()
    {
        var directory = Directory.CreateTempSubdirectory("halls-").FullName;
        var text = File.ReadAllText(Path.Combine(RealHall.HallsDirectory, "small.json"));
        File.WriteAllText(Path.Combine(directory, "small.json"), text.Replace("\"id\": \"small\"", "\"id\": \"small\", \"parent\": \"nowhere\"", StringComparison.Ordinal));
        Should.Throw<HallFilesException>(() => HallFiles.Read(directory)).Message.ShouldContain("small.json: parent: there is no hall 'nowhere'");
        Directory.Delete(directory, recursive: true);
    }

    private async Task<JsonNode> DrawAsync(string hall, string token) => (await Gateway.SendAsync(
        "POST", $"/api/v1/halls/{hall}/tickets", """{"services":["food-permit"]}""", token)).ShouldBeOk(201);

    private async Task<JsonArray> AuditAsync(string hall, string token) =>
        (await Gateway.SendAsync("GET", $"/api/v1/halls/{hall}/audit", token: token)).ShouldBeOk()["entries"]!.AsArray();
}
