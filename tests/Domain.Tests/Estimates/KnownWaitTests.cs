using Queueing.Domain.Estimates;

namespace Queueing.Domain.Tests.Estimates;

public sealed class KnownWaitTests
{
    private static readonly DateTimeOffset Ten = new(2025, 11, 10, 2, 0, 0, TimeSpan.Zero);

    /// <summary>Six services of ten minutes at two windows take thirty; a third window after ten minutes saves a third of the rest.</summary>
    [Theory]
    [InlineData(30, new double[0])]
    [InlineData(23.333, new double[] { 10, 3 })]
    [InlineData(75, new double[] { 15, 0, 60, 2 })]
    [InlineData(30, new double[] { 40, 0 })]
    public void A_line_drains_through_the_windows_known_to_come_and_go(double minutes, double[] plan)
    {
        var steps = plan.Chunk(2).Select(x => new CapacityStep(TimeSpan.FromMinutes(x[0]), x[1])).ToArray();
        FluidDrain.Of(6, 2, TimeSpan.FromMinutes(10), steps).ShouldNotBeNull().TotalMinutes.ShouldBe(minutes, 0.001);
    }

    [Fact]
    public void A_line_without_a_window_in_sight_never_drains() =>
        FluidDrain.Of(6, 2, TimeSpan.FromMinutes(10), [new CapacityStep(TimeSpan.FromMinutes(5), 0)]).ShouldBeNull();

    [Fact]
    public void What_was_shown_is_never_lengthened_except_on_a_closing()
    {
        var shown = ShownWait.After(null, Range(10, 20), 3);
        shown = ShownWait.After(shown, Range(15, 40), 3);
        shown.Range.ShouldBe(Range(15, 20));
        shown = ShownWait.After(shown, Range(4, 9), 4);
        shown.Range.ShouldBe(Range(4, 9));
        ShownWait.After(shown, Range(12, 30), 5).Range.ShouldBe(Range(9, 9));
        ShownWait.After(shown, Range(12, 30), 3).Range.ShouldBe(Range(12, 30));
    }

    [Fact]
    public void The_recent_mean_is_of_the_last_half_hour_and_asking_changes_nothing()
    {
        var waits = new RecentWaits();
        waits.Mean(Ten).ShouldBeNull();
        waits.Add(Ten, 100);
        waits.Add(Ten.AddMinutes(20), 300);
        waits.Mean(Ten.AddMinutes(40)).ShouldBe(300);
        waits.Mean(Ten.AddMinutes(30)).ShouldBe(200);
        waits.Mean(Ten.AddHours(2)).ShouldBeNull();
        waits.Last.ShouldBe(300);
    }

    /// <summary>Six in half an hour come one in five minutes: two within the ten of their head start, none once that is over.</summary>
    [Fact]
    public void Those_of_priority_are_expected_as_long_as_they_can_come_before()
    {
        var arrivals = new RecentArrivals();
        for (var i = 0; i < 6; i++)
        {
            arrivals.Add(Ten.AddMinutes(5 * i), TimeSpan.FromMinutes(10));
        }

        var now = Ten.AddMinutes(29);
        arrivals.ExpectedBefore(now, now).ShouldBe(2, 1e-9);
        arrivals.ExpectedBefore(now, now.AddMinutes(-5)).ShouldBe(1, 1e-9);
        arrivals.ExpectedBefore(now, now.AddMinutes(-10)).ShouldBe(0);
    }

    private static WaitRange Range(double low, double high) =>
        new(TimeSpan.FromMinutes(low), TimeSpan.FromMinutes(high), TimeSpan.FromMinutes(low));
}
