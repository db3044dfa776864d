using Queueing.Domain.Tides;

namespace Queueing.Domain.Tests.Tides;

public sealed class TideIdTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(9)]
    [InlineData(10)]
    [InlineData(int.MaxValue)]
    public void A_tide_reads_back_as_it_was_written(int sequence)
    {
        var tide = new TideId(sequence);
        tide.ToString().ShouldBe($"t{sequence}");
        TideId.TryParse(tide.Value, out var read).ShouldBeTrue();
        read.ShouldBe(tide);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("t")]
    [InlineData("t0")]
    [InlineData("t01")]
    [InlineData("T1")]
    [InlineData("1")]
    [InlineData("t1x")]
    [InlineData("t1 ")]
    [InlineData("t-1")]
    [InlineData("t2147483648")]
    public void What_is_no_tide_is_refused_not_thrown_on(string? text)
    {
        TideId.TryParse(text, out var tide).ShouldBeFalse();
        tide.ShouldBe(default);
    }

    [Fact]
    public void There_is_no_tide_before_the_first() => Should.Throw<ArgumentOutOfRangeException>(() => new TideId(0));
}
