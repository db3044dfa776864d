using Queueing.Simulator.Figures;

namespace Queueing.Simulator.Tests.Figures;

public sealed class MarkedTextTests
{
    private const string Page = "a\n<!-- x:begin -->\nold\n<!-- x:end -->\nb\n";

    [Fact]
    public void Only_what_is_between_the_marks_is_replaced() =>
        MarkedText.Replace(Page, "x", "new\n").ShouldBe("a\n<!-- x:begin -->\n\nnew\n\n<!-- x:end -->\nb\n");

    [Fact]
    public void Writing_the_same_again_changes_nothing()
    {
        var written = MarkedText.Replace(Page, "x", "new\n");
        MarkedText.Replace(written, "x", "new\n").ShouldBe(written);
    }

    [Fact]
    public void A_section_the_page_does_not_have_is_appended() =>
        MarkedText.Replace(Page, "y", "new\n").ShouldBe(Page + "\n<!-- y:begin -->\n\nnew\n\n<!-- y:end -->\n");

    [Theory]
    [InlineData(Page, true)]
    [InlineData("a\n<!-- x:begin -->\nold\n", false)]
    [InlineData("<!-- x:end -->\n<!-- x:begin -->\n", false)]
    [InlineData("", false)]
    public void A_page_holds_a_section_with_both_marks_in_order(string page, bool holds) => MarkedText.Holds(page, "x").ShouldBe(holds);
}
