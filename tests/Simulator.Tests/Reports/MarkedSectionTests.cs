using Queueing.Simulator.Reports;

namespace Queueing.Simulator.Tests.Reports;

public sealed class MarkedSectionTests
{
    private const string Page = "a\n<!-- begin x -->\nold\n<!-- end x -->\nb\n";

    [Fact]
    public void Only_what_is_between_the_marks_is_replaced() =>
        MarkedSection.Replace(Page, "x", "new\n").ShouldBe("a\n<!-- begin x -->\n\nnew\n\n<!-- end x -->\nb\n");

    [Fact]
    public void Writing_the_same_again_changes_nothing()
    {
        var written = MarkedSection.Replace(Page, "x", "new\n");
        MarkedSection.Replace(written, "x", "new\n").ShouldBe(written);
    }

    [Fact]
    public void A_section_the_page_does_not_have_is_appended() =>
        MarkedSection.Replace(Page, "y", "new\n").ShouldBe(Page + "\n<!-- begin y -->\n\nnew\n\n<!-- end y -->\n");
}
