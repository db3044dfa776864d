using Queueing.Simulator.WhatIf;

namespace Queueing.Simulator.Tests.WhatIf;

public sealed class QuestionReaderTests
{
    [Fact]
    public void A_hall_alone_asks_for_the_four_ways_to_run_it_on_ten_days()
    {
        var question = Tiny.Ask("""{ "hall": "tiny" /* a comment */, }""");
        question.Variants.Length.ShouldBe(4);
        question.Days.ShouldBe(new ProfileDays(Tiny.Monday, 10, 1, 1));
        question.Frontier.ShouldBe([0.8, 0.9, 1.1]);
    }

    [Fact]
    public void Every_error_is_told_at_once_with_its_place()
    {
        var errors = Tiny.Read("""
            {
              "hall": "tiny", "days": 0, "load": 9, "frontier": [0.1], "colour": "red",
              "variants": [
                { "name": "a", "closeWindows": ["w9"], "tides": { "up": 0.1, "down": 0.2 } },
                { "name": "a", "conduct": "magic", "changeStaff": [ { "staff": ["w1-a"], "homeWindow": "w7" } ] },
                { "closeWindows": ["n1", "n2"] }
              ]
            }
            """).Errors;
        errors.Select(x => x.Path).ShouldBe(
            [
                "days", "load", "frontier[0]", "colour", "variants[0].closeWindows[0]", "variants[0].tides.down",
                "variants[1].name", "variants[1].conduct", "variants[1].changeStaff[0].homeWindow", "variants[2].name", "variants[2]",
            ],
            ignoreOrder: true);
        errors.ShouldContain(x => x.Path == "variants[2]" && x.Message.Contains("no window may serve 'notary'", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{ "hall": "nowhere" }""", "hall")]
    [InlineData("""{ "hall": 7, "x": 1 }""", "hall")]
    [InlineData("""{ }""", "hall")]
    [InlineData("""[]""", "$")]
    [InlineData("""{""", "$")]
    [InlineData("""{ "hall": "tiny", "pastDays": ["2026-02-23"], "seed": 4 }""", "seed")]
    [InlineData("""{ "hall": "tiny", "pastDays": [] }""", "pastDays")]
    [InlineData("""{ "hall": "tiny", "pastDays": ["yesterday"] }""", "pastDays[0]")]
    [InlineData("""{ "hall": "tiny", "pastDays": ["2026-02-27", "2026-03-02"] }""", "pastDays[1]")]
    [InlineData("""{ "hall": "tiny", "pastDays": ["2026-02-27", "2026-02-26", "2026-03-09"] }""", "pastDays[2]")]
    [InlineData("""{ "hall": "tiny", "pastDays": ["2026-02-27", "2026-02-27"] }""", "pastDays[1]")]
    [InlineData("""{ "hall": "tiny", "date": "2026-03-01" }""", "variants[0]")]
    [InlineData("""{ "hall": "tiny", "days": 61 }""", "days")]
    public void What_cannot_be_asked_is_refused_at_its_field(string json, string path) => Tiny.Read(json).Errors[0].Path.ShouldBe(path);

    [Fact]
    public void Days_that_are_over_are_taken_in_the_order_asked() =>
        Tiny.Ask("""{ "hall": "tiny", "pastDays": ["2026-02-27", "2026-02-26"] }""").Days.ShouldBeOfType<RecordedDays>()
            .Dates.ShouldBe([new DateOnly(2026, 2, 27), new DateOnly(2026, 2, 26)]);

    [Fact]
    public void More_than_the_limits_allow_is_refused()
    {
        var small = new QuestionLimits(Days: 10, Variants: 4, FrontierShares: 3, WindowDays: 100, Visits: 1e9);
        Tiny.Read("""{ "hall": "tiny" }""", small).Errors.ShouldHaveSingleItem().Path.ShouldBe("days");
        Refusal("""{ "hall": "tiny" }""").ShouldEndWith("; 'frontier', by default, multiplies the runs by 4, and 'frontier: []' leaves it out");
        Refusal("""{ "hall": "tiny", "frontier": [0.9] }""").ShouldEndWith("; 'frontier' multiplies the runs by 2, and 'frontier: []' leaves it out");
        Refusal("""{ "hall": "tiny", "frontier": [] }""").ShouldNotContain("frontier");
        Tiny.Read("""{ "hall": "tiny", "days": 4, "frontier": [] }""", small).Errors.ShouldBeEmpty();

        string Refusal(string json) => Tiny.Read(json, small with { WindowDays = 1 }).Errors.ShouldHaveSingleItem().Message;
    }
}
