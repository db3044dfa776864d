using Queueing.Simulator.Figures;

namespace Queueing.Simulator.Tests.Figures;

public sealed class MeasuresTests
{
    [Fact]
    public void Mean_difference_is_the_mean_over_all_pairs()
    {
        // |.2−.5| + |.2−.9| + |.5−.9| = 1.4, over three pairs.
        Measures.MeanDifference([0.9, 0.2, 0.5]).ShouldBe(1.4 / 3, 1e-12);
        Measures.MeanDifference([0.4, 0.4, 0.4]).ShouldBe(0, 1e-12);
        Measures.MeanDifference([0.4]).ShouldBe(0);
    }

    [Fact]
    public void The_95th_percentile_goes_by_nearest_rank()
    {
        Measures.Percentile(Enumerable.Range(1, 20).Select(x => (double)x), 0.95).ShouldBe(19);
        Measures.Percentile(Enumerable.Range(1, 100).Select(x => (double)x), 0.95).ShouldBe(95);
        Measures.Percentile([7], 0.95).ShouldBe(7);
        Measures.Percentile([], 0.95).ShouldBe(0);
    }
}
