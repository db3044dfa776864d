using Queueing.Simulator.Figures;

namespace Queueing.Simulator.Tests.Figures;

public sealed class IntervalTests
{
    [Fact]
    public void It_is_student_s_t_over_the_replications()
    {
        // Mean 3, sample deviation √2.5; the .975 quantile with four degrees of freedom is 2.7764.
        var interval = Interval.Of([1, 2, 3, 4, 5]);
        interval.Mean.ShouldBe(3);
        interval.HalfWidth.ShouldBe(2.7764 * Math.Sqrt(2.5 / 5), 1e-3);
        interval.Contains(4.9).ShouldBeTrue();
        interval.Contains(5).ShouldBeFalse();
    }

    [Fact]
    public void One_replication_tells_nothing_and_none_is_refused()
    {
        Interval.Of([7]).Contains(1e9).ShouldBeTrue();
        Should.Throw<ArgumentException>(() => Interval.Of([]));
    }
}
