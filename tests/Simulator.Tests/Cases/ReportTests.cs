using System.Text.Json;
using Queueing.Simulator.Cases;
using Queueing.Simulator.Cases.Reports;

namespace Queueing.Simulator.Tests.Cases;

public sealed class ReportTests
{
    private const string Listed = """
        {
          "name": "listed",
          "system": {
            "classes": [{ "name": "a", "arrivals": { "times": [0, 1, 2] }, "service": 2, "patience": 2.5 }],
            "pools": [{ "name": "p", "servers": 1 }]
          },
          "expect": [{ "figure": "meanWait", "value": VALUE }, { "figure": "cost", "value": 1 }]
        }
        """;

    [Fact]
    public void A_system_without_chance_shows_each_customer()
    {
        // Waits: none, 1 and 2.
        var result = Result("1");
        var text = CaseText.Of(result);
        text.ShouldContain("met      total meanWait 1, simulated met");
        text.ShouldContain("NOT MET  total cost: there is no such figure");
        text.Split('\n').ShouldContain(x => x.Split(' ', StringSplitOptions.RemoveEmptyEntries).SequenceEqual(new[] { "3", "a", "2", "4", "6", "2" }));
        result.IsMet.ShouldBeFalse();
    }

    [Theory]
    [InlineData(1.5, 100, true)]
    [InlineData(0.5, 100, false)]
    [InlineData(1.5, 5, false)]
    public void A_queue_that_grows_without_end_is_told(double rate, int room, bool isTold)
    {
        var bound = room < 100 ? FormattableString.Invariant($"\"room\": {room}, ") : string.Empty;
        var text = FormattableString.Invariant($$"""
            {
              "name": "x",
              "system": { {{bound}}"classes": [{ "name": "a", "arrivals": { "rate": {{rate}} }, "service": 1 }], "pools": [{ "name": "p", "servers": 1 }] },
              "run": { "horizon": 100, "replications": 2 }
            }
            """);
        CaseText.Of(CaseResult.Run(CaseFile.Parse(text).Cases.Single())).Contains("no steady state", StringComparison.Ordinal).ShouldBe(isTold);
    }

    [Fact]
    public void The_only_class_is_the_total()
    {
        var modelCase = Result("1").Case;
        var only = modelCase with { Expectations = [new Expectation(new FigureName("a", FigureNames.MeanWait), 1, null, null)] };
        CaseResult.Run(only).IsMet.ShouldBeTrue();
    }

    [Fact]
    public void What_is_not_met_is_said()
    {
        CaseText.Of(Result("1.1")).ShouldContain("NOT MET  total meanWait 1.1, simulated not met");
        Result("1.1").Verdicts[0].IsSimulatedMet.ShouldBeFalse();
    }

    [Fact]
    public void The_JSON_report_has_figures_and_records()
    {
        using var document = JsonDocument.Parse(CaseJson.Of([Result("1")]));
        var only = document.RootElement.GetProperty("cases")[0];
        only.GetProperty("records")[1].GetProperty("startedAt").GetDouble().ShouldBe(2);
        only.GetProperty("figures").EnumerateArray().Single(x => x.GetProperty("figure").GetString() == "meanWait").GetProperty("mean").GetDouble().ShouldBe(1);
        only.GetProperty("isMet").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public void The_table_has_a_row_for_each_expectation()
    {
        var table = CaseMarkdown.Table([Result("1")]);
        table.ShouldStartWith("| Case |");
        table.ShouldContain("| listed | meanWait | 1 |  | 1 |  | met |");
    }

    private static CaseResult Result(string value) =>
        CaseResult.Run(CaseFile.Parse(Listed.Replace("VALUE", value, StringComparison.Ordinal)).Cases.Single());
}
