using System.CommandLine;
using Queueing.Simulator.Commands;

namespace Queueing.Simulator.Tests.Commands;

public sealed class NumberOptionTests
{
    [Theory]
    [InlineData("", 8.0)]
    [InlineData("0.5", 0.5)]
    [InlineData("1e1", 10.0)]
    [InlineData("20", 20.0)]
    public void A_number_within_the_range_is_taken_and_the_default_without_one(string text, double value)
    {
        var option = NumberOption.Create("--minutes", "How long", 8, 0.5, 20);
        var parsed = Parse(option, text);
        parsed.Errors.ShouldBeEmpty();
        parsed.GetValue(option).ShouldBe(value);
    }

    [Theory]
    [InlineData("0.4")]
    [InlineData("21")]
    [InlineData("NaN")]
    [InlineData("1,5")]
    [InlineData("soon")]
    public void Anything_else_is_refused_in_one_line(string text) =>
        Parse(NumberOption.Create("--minutes", "How long", 8, 0.5, 20), text)
            .Errors.ShouldHaveSingleItem().Message.ShouldBe("--minutes must be a number from 0.5 to 20");

    [Theory]
    [InlineData("0")]
    [InlineData("2.5")]
    [InlineData("99999999999")]
    public void A_range_may_be_open_and_its_numbers_whole(string text)
    {
        var option = NumberOption.Create("--days", "How many", 10, 1);
        Parse(option, text).Errors.ShouldHaveSingleItem().Message.ShouldBe("--days must be a whole number at least 1");
        Parse(option, "2000000000").GetValue(option).ShouldBe(2_000_000_000);
    }

    [Fact]
    public void One_that_may_be_left_out_has_no_default()
    {
        var option = NumberOption.Optional("--records", "How many", 0, 100);
        Parse(option, string.Empty).GetValue(option).ShouldBeNull();
        Parse(option, "7").GetValue(option).ShouldBe(7);
        Parse(option, "101").Errors.ShouldHaveSingleItem().Message.ShouldBe("--records must be a whole number from 0 to 100");
    }

    private static ParseResult Parse(Option option, string text) =>
        new RootCommand { option }.Parse(text.Length == 0 ? [] : [option.Name, text]);
}
