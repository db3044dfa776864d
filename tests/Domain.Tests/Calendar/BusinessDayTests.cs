using System.Globalization;
using FsCheck.Xunit;
using Queueing.Domain.Calendar;

namespace Queueing.Domain.Tests.Calendar;

public sealed class BusinessDayTests
{
    private static readonly TimeOnly Four = new(4, 0);
    private static readonly DateTimeOffset Year2000 = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2026-03-02T19:59:59Z", "2026-03-02")]
    [InlineData("2026-03-02T20:00:00Z", "2026-03-03")]
    [InlineData("2026-03-02T16:30:00Z", "2026-03-02")]
    [InlineData("2026-03-03T10:00:00+08:00", "2026-03-03")]
    public void The_day_turns_at_four_in_the_halls_own_zone(string instant, string date) =>
        BusinessDay.Of(Zones.Utc(instant), Zones.At(0), Four).ToString("o", CultureInfo.InvariantCulture).ShouldBe(date);

    [Fact]
    public void A_turn_inside_the_skipped_hour_is_the_instant_of_the_change()
    {
        var berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        BusinessDay.Begins(new DateOnly(2026, 3, 29), berlin, new TimeOnly(2, 30)).ShouldBe(Zones.Utc("2026-03-29T01:00:00Z"));
    }

    [Fact]
    public void A_turn_inside_the_repeated_hour_happens_once_and_stays()
    {
        var berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        var turn = new TimeOnly(2, 30);
        BusinessDay.Begins(new DateOnly(2026, 10, 25), berlin, turn).ShouldBe(Zones.Utc("2026-10-25T00:30:00Z"));

        // 02:10 comes a second time at 01:10 UTC; the day has turned and does not turn back.
        BusinessDay.Of(Zones.Utc("2026-10-25T01:10:00Z"), berlin, turn).ShouldBe(new DateOnly(2026, 10, 25));
    }

    [Fact]
    public void A_day_that_a_zone_skipped_begins_where_the_clocks_went_on()
    {
        var apia = TimeZoneInfo.FindSystemTimeZoneById("Pacific/Apia");
        BusinessDay.Begins(new DateOnly(2011, 12, 30), apia, Four).ShouldBe(Zones.Utc("2011-12-30T10:00:00Z"));
    }

    [Property(MaxTest = 2000)]
    public void Every_instant_lies_within_its_business_day(uint minutes, int zoneAt, ushort turn)
    {
        var (instant, zone, turnsAt) = (Instant(minutes), Zones.At(zoneAt), Turn(turn));
        var date = BusinessDay.Of(instant, zone, turnsAt);
        BusinessDay.Begins(date, zone, turnsAt).ShouldBeLessThanOrEqualTo(instant);
        BusinessDay.Begins(date.AddDays(1), zone, turnsAt).ShouldBeGreaterThan(instant);
    }

    [Property(MaxTest = 2000)]
    public void Business_dates_never_go_back(uint minutes, uint later, int zoneAt, ushort turn)
    {
        var (instant, zone, turnsAt) = (Instant(minutes), Zones.At(zoneAt), Turn(turn));
        BusinessDay.Of(instant + TimeSpan.FromMinutes(later % 3000), zone, turnsAt)
            .ShouldBeGreaterThanOrEqualTo(BusinessDay.Of(instant, zone, turnsAt));
    }

    [Property(MaxTest = 2000)]
    public void The_first_instant_of_a_local_time_shows_it_and_the_tick_before_shows_less(ushort day, ushort minute, int zoneAt)
    {
        var (zone, date, time) = (Zones.At(zoneAt), DateOnly.FromDateTime(Year2000.Date).AddDays(day % 11000), Turn(minute));
        var instant = HallClock.FirstInstant(date, time, zone);
        HallClock.Shown(instant, zone).ShouldBeGreaterThanOrEqualTo(date.ToDateTime(time));
        HallClock.Shown(instant.AddTicks(-1), zone).ShouldBeLessThan(date.ToDateTime(time));
    }

    [Property(MaxTest = 2000)]
    public void Local_times_keep_their_order_as_instants(ushort day, ushort minute, ushort later, int zoneAt)
    {
        var (zone, date) = (Zones.At(zoneAt), DateOnly.FromDateTime(Year2000.Date).AddDays(day % 11000));
        var (a, b) = (Turn(minute), Turn(later));
        if (a <= b)
        {
            HallClock.FirstInstant(date, a, zone).ShouldBeLessThanOrEqualTo(HallClock.FirstInstant(date, b, zone));
        }
    }

    private static DateTimeOffset Instant(uint minutes) => Year2000.AddMinutes(minutes % (30 * 365 * 1440));

    private static TimeOnly Turn(ushort minute) => TimeOnly.MinValue.AddMinutes(minute % 1440);
}
