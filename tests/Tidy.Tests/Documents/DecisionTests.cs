namespace Queueing.Tidy.Tests.Documents;

public sealed class DecisionTests
{
    private static readonly IReadOnlyList<Page> Decisions =
        [.. Page.All.Where(x => x.Path.StartsWith("docs/decisions/", StringComparison.Ordinal))];

    [Fact]
    public void Decisions_are_numbered_without_gaps() => Decisions
        .Select(x => int.Parse(Path.GetFileName(x.Path)[..4], System.Globalization.CultureInfo.InvariantCulture))
        .ShouldBe(Enumerable.Range(1, Decisions.Count));

    [Fact]
    public void A_decision_fits_on_a_page() => Decisions
        .Where(x => x.Lines > 60 || x.Words > 450).Select(x => (x.Path, x.Lines, x.Words)).ShouldBeEmpty();

    [Fact]
    public void A_decision_tells_context_choice_and_what_was_rejected() =>
        Decisions.ShouldAllBe(x => x.Headings.Skip(1).SequenceEqual(new[] { "## Context", "## Choice", "## Rejected" }));
}
