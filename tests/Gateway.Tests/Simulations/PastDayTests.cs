using Queueing.Gateway.Tests.Harness;

namespace Queueing.Gateway.Tests.Simulations;

/// <summary>What-if by a day of the journal, on a hall whose clock goes on to the next day.</summary>
public sealed class PastDayTests(OwnHall hall) : IClassFixture<OwnHall>
{
    private const string Monday = """{ "hall": "small", "pastDays": ["2026-11-23"], "frontier": [], "variants": [{ "name": "as it is" }] }""";

    private TestGateway Gateway => hall.Gateway;

    [Fact]
    public async Task A_day_of_the_journal_brings_back_whoever_drew_a_number_once_it_is_over()
    {
        var token = Gateway.Token();
        for (var i = 0; i < 3; i++)
        {
            (await Gateway.SendAsync("POST", "/tickets", $$"""{"services":["{{OwnHall.ServiceOf("general")}}"]}""", token)).ShouldBeOk(201);
        }

        // Monday is still running, and Tuesday has not begun.
        var refused = (await Gateway.SendAsync("POST", Asking.Path, Monday, token)).ShouldBeProblem(400, "invalid");
        refused.Text("field").ShouldBe("pastDays[0]");
        refused.Text("detail").ShouldContain("2026-11-23 is not over");
        (await Gateway.SendAsync("POST", Asking.Path, Monday.Replace("23", "24", StringComparison.Ordinal), token))
            .ShouldBeProblem(400, "invalid").Text("field").ShouldBe("pastDays[0]");

        hall.MoveOn(TimeSpan.FromDays(1));
        var at = await Gateway.AskAsync(Monday);
        (await Gateway.FollowAsync(at))[^1].Text("state").ShouldBe("done");
        var result = (await Gateway.SendAsync("GET", at, token: token)).ShouldBeOk()["result"]!;
        result["variants"]![0]!["figures"]!.AsArray().Single(x => x!.Text("figure") == "visitors")!["value"]!["mean"]!.GetValue<double>().ShouldBe(3);
    }

    [Fact]
    public async Task A_day_on_which_nobody_came_is_refused_at_its_place_in_the_question() =>
        (await Gateway.SendAsync("POST", Asking.Path, """{ "hall": "small", "pastDays": ["2026-01-06", "2026-01-05"] }""", Gateway.Token()))
            .ShouldBeProblem(400, "invalid").Text("detail").ShouldContain("2026-01-06");
}
