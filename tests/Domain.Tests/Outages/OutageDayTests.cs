using Queueing.Domain.Outages;
using Queueing.Domain.Outages.Events;

namespace Queueing.Domain.Tests.Outages;

/// <summary>When a hall was down, from what was noted while it was up.</summary>
public sealed class OutageDayTests
{
    private static readonly DateTimeOffset Nine = new(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public void Notes_a_minute_apart_or_a_little_late_tell_of_no_outage()
    {
        Of(5, 0, 1, 2.5, 4.5).ShouldBeEmpty();
        Of(600).ShouldBeEmpty("of a day without notes nothing is known");
    }

    [Fact]
    public void What_is_missing_between_two_notes_was_an_outage_whatever_order_they_come_in() =>
        Of(33, 32, 0, 1, 31).ShouldBe([new Outage(Nine.AddMinutes(1), Nine.AddMinutes(31))]);

    [Fact]
    public void An_outage_that_goes_on_has_no_end_yet() =>
        Of(50, 0, 1).ShouldBe([new Outage(Nine.AddMinutes(1), DateTimeOffset.MaxValue)]);

    [Fact]
    public void The_least_gap_is_a_look_that_came_late_and_a_longer_one_an_outage()
    {
        Of(2, 0, 2).ShouldBeEmpty();
        Of(2.1, 0, 2.1).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(0, 9, "0-9")]
    [InlineData(0, 15, "0-10")]
    [InlineData(12, 15, "")]
    [InlineData(15, 25, "20-25")]
    [InlineData(0, 60, "0-10 20-40 50-60")]
    [InlineData(10, 20, "")]
    [InlineData(20, 40, "20-40")]
    public void Outages_are_cut_out_of_a_time(double from, double until, string left) => string.Join(
        ' ',
        Of(100, [.. Minutes(0, 10), .. Minutes(20, 40), .. Minutes(50, 100)]).Cut(Nine.AddMinutes(from), Nine.AddMinutes(until))
            .Select(x => $"{(x.From - Nine).TotalMinutes}-{(x.Until - Nine).TotalMinutes}")).ShouldBe(left);

    private static IEnumerable<double> Minutes(int from, int until) => Enumerable.Range(from, until - from + 1).Select(x => (double)x);

    private static System.Collections.Immutable.ImmutableArray<Outage> Of(double now, params double[] minutes) =>
        OutageDay.Of(minutes.Select(x => new HallUp(Nine.AddMinutes(x))), Nine.AddMinutes(now));
}
