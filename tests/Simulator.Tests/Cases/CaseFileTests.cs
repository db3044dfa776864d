using NJsonSchema;
using Queueing.Simulator.Cases;

namespace Queueing.Simulator.Tests.Cases;

public sealed class CaseFileTests
{
    private const string Good = """
        {
          // a comment
          "name": "two",
          "system": {
            "discipline": "priority", "interruption": "resume", "room": 9, "capacity": 20,
            "classes": [
              { "name": "a", "arrivals": { "rate": 0.5 }, "service": { "law": "erlang", "phases": 2, "mean": 1 }, "priority": 1 },
              { "name": "b", "arrivals": { "gaps": { "law": "uniform", "min": 1, "max": 3 } }, "service": 1, "next": [{ "class": "a", "chance": 0.5 }] },
            ],
            "pools": [
              { "name": "p", "servers": 2, "serves": ["a"], "speeds": { "a": 2 } },
              { "name": "q", "schedule": { "shifts": [{ "from": 0, "servers": 1 }], "cycle": 5 }, "serves": ["b"], "helps": [{ "class": "a", "ratio": 1 }] },
            ],
          },
          "run": { "customers": 100, "replications": 3 },
          "expect": [{ "figure": "meanWait", "value": 1 }],
        }
        """;

    private static readonly Task<JsonSchema> Schema = JsonSchema.FromJsonAsync(Models.Read("model.schema.json"));

    [Fact]
    public void A_good_file_gives_its_case()
    {
        var file = CaseFile.Parse(Good);
        file.Errors.ShouldBeEmpty();
        var read = file.Cases.ShouldHaveSingleItem();
        read.System!.Pools[0].Speeds.ShouldBe([2, 1]);
        read.Plan.WarmUpCustomers.ShouldBe(10);
    }

    [Fact]
    public void Listed_arrivals_are_all_counted_and_endless_ones_end_somewhere()
    {
        const string Random = """{ "law": "exponential", "mean": 1 }""";
        Plan("""{ "times": [1, 2] }""", Random).ShouldBe((0, 0, 0));
        Plan("""{ "times": [1, 2] }""", "1").ShouldBe((0, 0, 1000));
        Plan("""{ "gaps": 2 }""", "1").ShouldBe((100_000, 0, 1000));
        Plan("""{ "rate": 0.5 }""", Random).ShouldBe((100_000, 10_000, 0));
    }

    /// <summary>What a schema can say is refused by both.</summary>
    [Theory]
    [InlineData("\"name\": \"two\",", "", "name")]
    [InlineData("\"room\": 9", "\"room\": -1", "system.room")]
    [InlineData("\"room\": 9", "\"surprise\": 9", "system.surprise")]
    [InlineData("\"discipline\": \"priority\"", "\"discipline\": \"fair\"", "system.discipline")]
    [InlineData("{ \"rate\": 0.5 }", "{ \"rate\": 0 }", "system.classes[0].arrivals.rate")]
    [InlineData("{ \"rate\": 0.5 }", "{}", "system.classes[0].arrivals")]
    [InlineData("{ \"rate\": 0.5 }", "{ \"rate\": 0.5, \"times\": [1] }", "system.classes[0].arrivals")]
    [InlineData("\"phases\": 2", "\"phases\": 0", "system.classes[0].service.phases")]
    [InlineData("\"phases\": 2, ", "", "system.classes[0].service.phases")]
    [InlineData("\"law\": \"erlang\"", "\"law\": \"guess\"", "system.classes[0].service.law")]
    [InlineData("\"mean\": 1", "\"mean\": 1, \"rate\": 1", "system.classes[0].service.rate")]
    [InlineData("\"service\": 1,", "", "system.classes[1].service")]
    [InlineData("\"service\": 1,", "\"service\": \"fast\",", "system.classes[1].service")]
    [InlineData("\"chance\": 0.5", "\"chance\": 1.5", "system.classes[1].next[0].chance")]
    [InlineData("\"servers\": 2, ", "", "system.pools[0]")]
    [InlineData("\"servers\": 2", "\"servers\": 2.5", "system.pools[0].servers")]
    [InlineData("\"cycle\": 5", "\"cycle\": 0", "system.pools[1].schedule.cycle")]
    [InlineData("\"ratio\": 1", "\"atLeast\": 1, \"threshold\": 1", "system.pools[1].helps[0].threshold")]
    [InlineData("\"ratio\": 1", "\"speed\": 1", "system.pools[1].helps[0].atLeast")]
    [InlineData("\"replications\": 3", "\"replications\": 1", "run.replications")]
    [InlineData("\"figure\": \"meanWait\"", "\"figure\": \"luck\"", "expect[0].figure")]
    [InlineData("\"value\": 1", "\"value\": true", "expect[0].value")]
    [InlineData("\"customers\": 100", "\"customers\": 100, \"horizon\": 5", "run.horizon")]
    [InlineData("\"discipline\": \"priority\"", "\"discipline\": \"headStart\"", "system.classes[0].priority")]
    [InlineData("\"priority\": 1", "\"slope\": 1", "system.classes[0].slope")]
    [InlineData("\"priority\": 1", "\"headStart\": 1", "system.classes[0].headStart")]
    [InlineData("\"figure\": \"meanWait\"", "\"figure\": \"waitsOver\"", "expect[0].time")]
    [InlineData("\"figure\": \"meanWait\"", "\"figure\": \"meanWait\", \"time\": 1", "expect[0].time")]
    [InlineData("\"replications\": 3", "\"warmUpTime\": 3", "run.warmUpTime")]
    [InlineData("\"name\": \"a\"", "\"name\": \"total\"", "system.classes[0].name")]
    [InlineData("\"name\": \"p\"", "\"name\": \"total\"", "system.pools[0].name")]
    public async Task A_fault_is_told_with_its_path_and_the_schema_says_so_too(string good, string bad, string path)
    {
        var text = Changed(good, bad);
        CaseFile.Parse(text).Errors.Select(x => x.Path).ShouldContain(path);
        (await Schema).Validate(text).ShouldNotBeEmpty();
    }

    /// <summary>What only a reader can see.</summary>
    [Theory]
    [InlineData("\"name\": \"b\"", "\"name\": \"a\"", "system.classes[1].name")]
    [InlineData("\"serves\": [\"a\"]", "\"serves\": [\"c\"]", "system.pools[0].serves[0]")]
    [InlineData("\"speeds\": { \"a\": 2 }", "\"speeds\": { \"c\": 2 }", "system.pools[0].speeds.c")]
    [InlineData("\"min\": 1", "\"min\": 4", "system.classes[1].arrivals.gaps.max")]
    [InlineData("\"from\": 0", "\"from\": 1", "system.pools[1].schedule.shifts")]
    [InlineData("\"class\": \"a\", \"ratio\"", "\"class\": \"b\", \"ratio\"", "system.pools[1].helps")]
    [InlineData("\"serves\": [\"b\"]", "\"serves\": [\"a\"]", "system.classes[1]")]
    [InlineData("\"room\": 9", "\"room\": 9, \"room\": 8", "system.room")]
    [InlineData("\"priority\": 1", "\"next\": [{ \"class\": \"a\" }]", "system.classes[0].next")]
    [InlineData("\"figure\": \"meanWait\"", "\"of\": \"nobody\", \"figure\": \"meanWait\"", "expect[0].of")]
    public void So_is_a_fault_that_no_schema_sees(string good, string bad, string path) =>
        CaseFile.Parse(Changed(good, bad)).Errors.Select(x => x.Path).ShouldContain(path);

    [Theory]
    [InlineData("", "never", "", null)]
    [InlineData("", "resume", "", "system.interruption")]
    [InlineData("", "resume", ", \"takes\": \"discipline\"", "system.interruption")]
    [InlineData("\"discipline\": \"headStart\", ", "resume", "", "system.interruption")]
    [InlineData("\"discipline\": \"priority\", ", "resume", "", null)]
    [InlineData("", "resume", ", \"takes\": \"listed\"", null)]
    [InlineData("", "resume", ", \"serves\": [\"a\"], \"helps\": [{ \"class\": \"b\", \"atLeast\": 2 }]", null)]
    public async Task An_interruption_where_nobody_is_more_urgent_is_a_fault(string discipline, string interruption, string pool, string? path)
    {
        var text = $$"""
            { "name": "x", "system": { {{discipline}}"interruption": "{{interruption}}",
              "classes": [{ "name": "a", "arrivals": { "rate": 1 }, "service": 1 }, { "name": "b", "service": 1 }],
              "pools": [{ "name": "p", "servers": 2{{pool}} }] } }
            """;
        CaseFile.Parse(text).Errors.Select(x => x.Path).ShouldBe(path is null ? [] : [path]);
        (await Schema).Validate(text).Count.ShouldBe(path is null ? 0 : 1);
    }

    [Fact]
    public async Task A_system_that_nobody_comes_to_is_a_fault()
    {
        const string Text = """{ "name": "x", "system": { "classes": [{ "name": "a", "service": 1 }], "pools": [{ "name": "p", "servers": 2 }] } }""";
        CaseFile.Parse(Text).Errors.ShouldHaveSingleItem().Path.ShouldBe("system.classes");
        (await Schema).Validate(Text).ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("0.9", "{ \"law\": \"exponential\", \"mean\": 2 }", "\"customers\": 100", true)]
    [InlineData("1", "{ \"law\": \"exponential\", \"mean\": 2 }", "\"customers\": 100", false)]
    [InlineData("1.2", "2", "\"replications\": 3", false)]
    [InlineData("1.2", "2", "\"horizon\": 100", true)]
    public void A_steady_state_is_asked_only_of_what_has_one(string rate, string service, string run, bool isRead)
    {
        var text = $$"""
            {
              "name": "x",
              "system": {
                "classes": [{ "name": "few", "arrivals": { "rate": 0.1 }, "service": 1 }, { "name": "many", "arrivals": { "rate": {{rate}} }, "service": {{service}} }],
                "pools": [{ "name": "p", "servers": 1, "serves": ["few"] }, { "name": "q", "servers": 2, "serves": ["many"] }]
              },
              "run": { {{run}} }
            }
            """;
        var errors = CaseFile.Parse(text).Errors;
        errors.Select(x => x.Path).ShouldBe(isRead ? [] : ["system.classes[1]"]);
        errors.ShouldAllBe(x => x.Message.Contains("no steady state") && x.Message.Contains("needs 'run.horizon'"));
        CaseFile.Parse($$"""{ "cases": [{{text}}, {{text}}] }""").Errors.Select(x => x.Path)
            .ShouldBe(isRead ? [] : ["cases[0].system.classes[1]", "cases[1].system.classes[1]"]);
    }

    [Fact]
    public void What_is_certain_and_has_an_end_needs_no_steady_state() => CaseFile.Parse(
        """{ "name": "x", "system": { "classes": [{ "name": "a", "arrivals": { "gaps": 1 }, "service": 2 }], "pools": [{ "name": "p", "servers": 1 }] }, "run": { "customers": 10 } }""")
        .Errors.ShouldBeEmpty();

    [Fact]
    public void A_loop_that_nobody_leaves_needs_a_horizon_and_an_expected_time_is_asked_for()
    {
        CaseFile.Parse(Changed("\"priority\": 1", "\"next\": [{ \"class\": \"a\" }]").Replace("\"customers\": 100", "\"horizon\": 9", StringComparison.Ordinal)).Errors.ShouldBeEmpty();
        CaseFile.Parse(Changed("\"meanWait\"", "\"waitsOver\", \"time\": 2")).Cases.Single().Plan.WaitsOver.ShouldBe([2]);
    }

    [Fact]
    public void All_faults_are_told_at_once_and_text_of_any_kind_gives_an_answer()
    {
        var text = Good.Replace("\"room\": 9", "\"room\": -1", StringComparison.Ordinal).Replace("\"value\": 1", "\"value\": true", StringComparison.Ordinal);
        CaseFile.Parse(text).Errors.Select(x => x.Path).ShouldBe(["system.room", "expect[0].value"]);
        foreach (var odd in new[] { "", "[]", "{}", "null", "{ \"cases\": [] }", "{ \"name\": \"x\", \"system\": 1 }", "{ \"name\": \"x\", \"roster\": {} }" })
        {
            CaseFile.Parse(odd).Errors.ShouldNotBeEmpty(odd);
        }
    }

    [Fact]
    public void A_roster_s_faults_are_told_with_their_paths()
    {
        var errors = CaseFile.Parse("""{ "name": "r", "roster": { "demand": [1, 2, 1.5], "shifts": [{ "length": 2, "starts": [0, 7] }, { "length": 9 }] } }""").Errors;
        errors.Select(x => x.Path).ShouldBe(["roster.demand[2]", "roster.shifts[0].starts[1]", "roster.shifts[1].length"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("total", true)]
    [InlineData("early", false)]
    public async Task A_roster_s_figures_are_of_all_its_people(string of, bool isRead)
    {
        var roster = $$"""{ "name": "r", "roster": { "demand": [1, 2], "shifts": [{ "length": 1 }] }, "expect": [{ "of": "{{of}}", "figure": "cost", "value": 3 }] }""";
        CaseFile.Parse(roster).Errors.Select(x => x.Path).ShouldBe(isRead ? [] : ["expect[0].of"]);
        (await Schema).Validate(roster).Count.ShouldBe(isRead ? 0 : 1);
        (await Schema).Validate($$"""{ "cases": [{{roster}}] }""").Count.ShouldBe(isRead ? 0 : 1);
    }

    private static (long Customers, long WarmUp, int Records) Plan(string arrivals, string service)
    {
        var text = $$"""{ "name": "x", "system": { "classes": [{ "name": "a", "arrivals": {{arrivals}}, "service": {{service}} }], "pools": [{ "name": "p", "servers": 1 }] } }""";
        var plan = CaseFile.Parse(text).Cases.Single().Plan;
        return (plan.Customers, plan.WarmUpCustomers, plan.Records);
    }

    private static string Changed(string good, string bad)
    {
        var at = Good.IndexOf(good, StringComparison.Ordinal);
        at.ShouldBeGreaterThanOrEqualTo(0, good);
        return Good[..at] + bad + Good[(at + good.Length)..];
    }
}
