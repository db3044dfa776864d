using Queueing.Simulator.WhatIf;

namespace Queueing.Simulator.Tests.WhatIf;

public sealed class ComparisonTests
{
    private const string Asked = """
        { "hall": "tiny", "days": 4, "frontier": [0.7, 1.5], "variants": [
          { "name": "off", "tides": { "mode": "off" } }, { "name": "off again", "tides": { "mode": "off" } }, { "name": "auto" },
          { "name": "one more", "tides": { "mode": "off" }, "addWindows": [ { "id": "x1", "name": { "zh": "新", "en": "New" }, "kind": "sector", "zone": "C", "primary": ["tax"] } ] } ] }
        """;

    [Fact]
    public void A_variant_equal_to_the_first_differs_by_exactly_nothing()
    {
        var same = Tiny.Run(Asked).Variants[1];
        same.Figures.ShouldAllBe(x => x.Difference.Mean == 0 && x.Difference.HalfWidth == 0 && x.Verdict == Verdict.Open);
    }

    [Fact]
    public void All_variants_have_the_same_visitors_and_more_windows_or_a_tide_shorten_the_wait()
    {
        var result = Tiny.Run(Asked);
        result.Variants.Select(x => x.Figures.First(y => y.Figure.Key == "visitors").Value.Mean).Distinct().Count().ShouldBe(1);
        result.Variants[2].Of(Figure.P95Wait).Verdict.ShouldBe(Verdict.Better);
        result.Variants[3].Of(Figure.P95Wait).Difference.Mean.ShouldBeLessThan(0);
        result.Variants[3].Of(Figure.StaffHours).Verdict.ShouldBe(Verdict.Worse);
    }

    [Fact]
    public void The_frontier_goes_from_fewer_hours_and_longer_waits_to_more_hours_and_shorter_ones()
    {
        var points = Tiny.Run(Asked).Variants[0].Frontier;
        points.Select(x => (x.Share, x.Windows)).ShouldBe([(0.7, 4), (1, 5), (1.5, 8)]);
        points.Select(x => x.StaffHours.Mean).ShouldBeInOrder();
        points.Select(x => x.P95Wait.Mean).ShouldBeInOrder(SortDirection.Descending);
    }

    [Fact]
    public void Cases_run_in_any_order_give_the_same_answer()
    {
        var question = Tiny.Ask(Asked);
        var comparison = new Comparison(question, new ProfileVisitors((ProfileDays)question.Days));
        var results = new CaseResult[comparison.Cases.Length];
        for (var i = results.Length - 1; i >= 0; i--)
        {
            results[i] = comparison.Simulate(comparison.Cases[i]);
        }

        var forwards = Tiny.Run(Asked);
        comparison.Conclude(results).Variants.SelectMany(x => x.Figures).Select(x => (x.Figure.Key, x.Value, x.Difference))
            .ShouldBe(forwards.Variants.SelectMany(x => x.Figures).Select(x => (x.Figure.Key, x.Value, x.Difference)));
    }

    [Fact]
    public void It_tells_its_progress_to_the_end_and_gives_up_when_told()
    {
        var question = Tiny.Ask(Asked);
        var comparison = new Comparison(question, new ProfileVisitors((ProfileDays)question.Days));
        var told = new List<double>();
        comparison.Run(told.Add, TestContext.Current.CancellationToken);
        told.ShouldBeInOrder();
        (told.Count, told[^1]).ShouldBe((comparison.Cases.Length, 1));

        using var stop = new CancellationTokenSource();
        told.Clear();
        Should.Throw<OperationCanceledException>(() => comparison.Run(
            x =>
            {
                told.Add(x);
                stop.Cancel();
            },
            stop.Token));
        told.Count.ShouldBe(1);
    }

    [Fact]
    public void Whoever_comes_when_a_variant_gives_no_numbers_is_counted_and_not_served()
    {
        var question = Tiny.Ask("""
            { "hall": "tiny", "pastDays": ["2026-02-23"], "frontier": [], "variants": [
              { "name": "as it is" }, { "name": "mornings", "schedules": [ { "name": "usual", "days": { "mon-fri": ["09:00-12:00"] } } ] } ] }
            """);
        var visitors = new ProfileVisitors(new ProfileDays(Tiny.Monday.AddDays(-7), 1, 1, 1)).Of(Tiny.Hall, 0);
        var result = new Comparison(question, new RecordedVisitors([visitors])).Run(_ => { }, TestContext.Current.CancellationToken);
        var away = result.Variants.Select(x => x.Figures.First(y => y.Figure.Key == "turnedAway").Value.Mean).ToArray();
        away[0].ShouldBe(0);
        away[1].ShouldBe(visitors.Count(x => x.ArrivesAt.ToOffset(TimeSpan.FromHours(8)).Hour >= 12));
    }
}
