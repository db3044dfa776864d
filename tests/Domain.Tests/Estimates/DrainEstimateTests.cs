using FsCheck.Xunit;
using Queueing.Domain.Estimates;

namespace Queueing.Domain.Tests.Estimates;

public sealed class DrainEstimateTests
{
    private static readonly TimeSpan TenMinutes = TimeSpan.FromMinutes(10);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(1e-17)]
    [InlineData(1e-300)]
    public void Without_a_window_worth_counting_nothing_is_promised(double windows) =>
        DrainEstimate.Of(3, 0, windows, TenMinutes).ShouldBeNull();

    [Fact]
    public void A_free_window_means_no_wait()
    {
        DrainEstimate.Of(0, 1, 1, TenMinutes).ShouldBe(new WaitRange(TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero));
        DrainEstimate.Of(2, 3, 4, TenMinutes).ShouldBe(new WaitRange(TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero));
    }

    /// <summary>Mean n·ES/c and deviation √n·ES/c by hand; the 10 % quantile of the normal is 1.2816 deviations off.</summary>
    [Theory]
    [InlineData(0, 0, 1, 0, 22.816)]
    [InlineData(3, 0, 1, 14.368, 65.632)]
    [InlineData(8, 0, 2, 25.776, 64.224)]
    [InlineData(24, 0, 5, 37.184, 62.816)]
    [InlineData(5, 2, 2, 7.184, 32.816)]
    [InlineData(3, -5, 4, 3.592, 16.408)]
    public void A_wait_agrees_with_the_one_worked_out_by_hand(int ahead, double free, double windows, double lowMinutes, double highMinutes)
    {
        var range = DrainEstimate.Of(ahead, free, windows, TenMinutes).ShouldNotBeNull();
        range.Low.TotalMinutes.ShouldBe(lowMinutes, 0.001);
        range.High.TotalMinutes.ShouldBe(highMinutes, 0.001);
    }

    [Property]
    public void A_longer_line_never_means_a_shorter_wait(byte ahead, byte free, byte tenths, byte minutes)
    {
        var windows = (tenths + 1) / 10.0;
        var service = TimeSpan.FromMinutes(minutes + 1);
        var shorter = DrainEstimate.Of(ahead, free, windows, service);
        var longer = DrainEstimate.Of(ahead + 1, free, windows, service);
        if (shorter is { } before && longer is { } after)
        {
            after.Low.ShouldBeGreaterThanOrEqualTo(before.Low);
            after.High.ShouldBeGreaterThan(before.High - TimeSpan.FromTicks(1));
            before.Low.ShouldBeInRange(TimeSpan.Zero, before.High);
        }
        else
        {
            longer.ShouldBeNull("what cannot be known for a place cannot be known for the next");
        }
    }

    /// <summary>Exponential service at every window: the estimate says it covers four waits in five.</summary>
    [Theory]
    [InlineData(20, 4)]
    [InlineData(60, 10)]
    public void The_range_covers_about_four_waits_in_five(int ahead, int windows)
    {
        var random = new Random(20251110);
        var range = DrainEstimate.Of(ahead, 0, windows, TenMinutes).ShouldNotBeNull();
        var covered = 0;
        const int days = 4_000;
        for (var day = 0; day < days; day++)
        {
            var wait = SimulateWait(random, ahead, windows);
            covered += wait >= range.Low.TotalMinutes && wait <= range.High.TotalMinutes ? 1 : 0;
        }

        ((double)covered / days).ShouldBeInRange(0.77, 0.83);
    }

    /// <summary>All windows are busy; the ticket is called at the (ahead + 1)-th departure.</summary>
    private static double SimulateWait(Random random, int ahead, int windows)
    {
        var free = new PriorityQueue<int, double>();
        for (var w = 0; w < windows; w++)
        {
            free.Enqueue(w, Service(random));
        }

        for (var i = 0; i < ahead; i++)
        {
            free.TryDequeue(out var window, out var at).ShouldBeTrue();
            free.Enqueue(window, at + Service(random));
        }

        free.TryPeek(out _, out var called).ShouldBeTrue();
        return called;
    }

    private static double Service(Random random) => -10 * Math.Log(1 - random.NextDouble());
}
