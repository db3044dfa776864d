using Queueing.Simulator.Commands;

namespace Queueing.Simulator.Tests.Commands;

public sealed class MarkedTextTests
{
    [Fact]
    public void Only_what_is_between_the_marks_is_replaced() =>
        MarkedText.Replace("a\n<!-- x:begin -->\nold\n<!-- x:end -->\nb\n", "x", "new\n")
            .ShouldBe("a\n<!-- x:begin -->\n\nnew\n\n<!-- x:end -->\nb\n");

    [Fact]
    public void A_page_without_the_marks_is_left_alone() =>
        Should.Throw<FormatException>(() => MarkedText.Replace("a page", "x", "new"));
}
