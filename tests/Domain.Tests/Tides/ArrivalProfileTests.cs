using System.Collections.Immutable;
using Queueing.Domain.Calendar;
using Queueing.Domain.Tests.Dispatch;
using Queueing.Domain.Tides;

namespace Queueing.Domain.Tests.Tides;

/// <summary>A queue that gives numbers out from 9:00 to 12:00 and from 13:00 to 17:00 and expects one a minute.</summary>
public sealed class ArrivalProfileTests
{
    private static readonly ArrivalProfile Profile = new(420, Day(new(9, 0), new(12, 0), new(13, 0), new(17, 0)));

    [Theory]
    [InlineData(0, 0, 20)]
    [InlineData(60, 60, 20)]
    [InlineData(60, 140, 40)]
    [InlineData(60, 0, 5)]
    public void The_day_so_far_corrects_what_was_expected_of_it(int minutes, int arrived, double forecast) =>
        Forecast(minutes, arrived).ShouldBe(forecast, 1e-9);

    [Theory]
    [InlineData(-30, 0, 0)]
    [InlineData(-5, 0, 15)]
    [InlineData(170, 170, 10)]
    [InlineData(200, 180, 0)]
    [InlineData(230, 180, 10)]
    [InlineData(475, 415, 5)]
    [InlineData(500, 420, 0)]
    public void Nobody_is_expected_while_no_numbers_are_given_out(int minutes, int arrived, double forecast) =>
        Forecast(minutes, arrived).ShouldBe(forecast, 1e-9);

    [Fact]
    public void A_horizon_over_the_break_sees_both_sides_of_it() =>
        Profile.Forecast(Floors.Opening.AddMinutes(170), TimeSpan.FromMinutes(90), 170).ShouldBe(30, 1e-9);

    [Fact]
    public void Of_a_queue_that_expects_nothing_or_never_opens_nothing_is_forecast()
    {
        new ArrivalProfile(0, Day(new(9, 0), new(17, 0))).Forecast(Floors.Opening, TimeSpan.FromMinutes(20), 30).ShouldBe(0);
        new ArrivalProfile(420, Day()).Forecast(Floors.Opening, TimeSpan.FromMinutes(20), 30).ShouldBe(0);
    }

    private static double Forecast(int minutes, int arrived) =>
        Profile.Forecast(Floors.Opening.AddMinutes(minutes), TimeSpan.FromMinutes(20), arrived);

    private static DaySchedule Day(params TimeOnly[] turns)
    {
        ImmutableArray<Session> sessions = [.. turns.Chunk(2).Select(x => new Session(x[0], x[1]))];
        return DaySchedule.Of(
            new WeeklySchedule("week", TimeSpan.Zero, TimeSpan.Zero, [.. Enumerable.Repeat(sessions, 7)]), Floors.Date, TimeZoneInfo.Utc, new TimeOnly(4, 0));
    }
}
