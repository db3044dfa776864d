using System.Collections.Immutable;
using Queueing.Domain.Calendar;
using Queueing.Domain.Identities;
using Queueing.Domain.Tests.Dispatch;
using Queueing.Domain.Tides;

namespace Queueing.Domain.Tests.Tides;

/// <summary>A queue that gives numbers out from 9:00 to 12:00 and from 13:00 to 17:00 and expects one a minute.</summary>
public sealed class ArrivalProfileTests
{
    private static readonly ArrivalProfile Profile = new(420, 1, Day(new(9, 0), new(12, 0), new(13, 0), new(17, 0)));

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
        new ArrivalProfile(0, 1, Day(new(9, 0), new(17, 0))).Forecast(Floors.Opening, TimeSpan.FromMinutes(20), 30).ShouldBe(0);
        new ArrivalProfile(420, 1, Day()).Forecast(Floors.Opening, TimeSpan.FromMinutes(20), 30).ShouldBe(0);
    }

    [Fact]
    public void A_session_for_some_services_brings_their_share()
    {
        ServiceId service = new("oath");
        ImmutableArray<Session> sessions = [new(new(9, 0), new(12, 0)), new(new(13, 0), new(17, 0)) { Services = [service] }];
        // 180 minutes for all four services and 240 for one of them: as much as 240 for all.
        var profile = new ArrivalProfile(240, 4, Day(sessions));
        profile.Forecast(Floors.Opening, TimeSpan.FromMinutes(20), 0).ShouldBe(20, 1e-9);
        profile.Forecast(Floors.Opening.AddHours(4), TimeSpan.FromMinutes(20), 180).ShouldBe(5, 1e-9);
    }

    private static double Forecast(int minutes, int arrived) =>
        Profile.Forecast(Floors.Opening.AddMinutes(minutes), TimeSpan.FromMinutes(20), arrived);

    private static DaySchedule Day(params TimeOnly[] turns) => Day([.. turns.Chunk(2).Select(x => new Session(x[0], x[1]))]);

    private static DaySchedule Day(ImmutableArray<Session> sessions) => DaySchedule.Of(
        new WeeklySchedule("week", TimeSpan.Zero, TimeSpan.Zero, [.. Enumerable.Repeat(sessions, 7)]), Floors.Date, TimeZoneInfo.Utc, new TimeOnly(4, 0));
}
