using Queueing.LiveHall.Accounts;

namespace Queueing.LiveHall.Tests;

public sealed class StatisticsTests
{
    [Fact]
    public void Mean_difference_is_the_mean_over_all_pairs()
    {
        // |.2−.5| + |.2−.9| + |.5−.9| = 1.4, over three pairs.
        Statistics.MeanDifference([0.9, 0.2, 0.5]).ShouldBe(1.4 / 3, 1e-12);
        Statistics.MeanDifference([0.4, 0.4, 0.4]).ShouldBe(0, 1e-12);
        Statistics.MeanDifference([0.4]).ShouldBe(0);
    }

    [Fact]
    public void The_95th_percentile_goes_by_nearest_rank()
    {
        Statistics.Percentile(Enumerable.Range(1, 20).Select(x => (double)x), 0.95).ShouldBe(19);
        Statistics.Percentile(Enumerable.Range(1, 100).Select(x => (double)x), 0.95).ShouldBe(95);
        Statistics.Percentile([7], 0.95).ShouldBe(7);
        Statistics.Percentile([], 0.95).ShouldBe(0);
    }
}
