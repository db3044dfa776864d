using System.Globalization;
using Queueing.Domain.Calendar;
using Queueing.Domain.Halls;
using Queueing.Domain.Halls.Configuration;
using Queueing.Gateway.Live;
using Queueing.Gateway.Tests.Harness;
using Queueing.Silo.Halls;

namespace Queueing.Gateway.Tests.Live;

public sealed class LiveDayTests
{
    private static readonly Hall Huadu = HallFiles.Read(RealHall.HallsDirectory).All.First(x => x.Id.Value == "huadu");

    [Theory]
    [InlineData("2026-03-07")]
    [InlineData("2026-03-08")]
    [InlineData("2026-05-01")]
    [InlineData("2026-05-02")]
    public void Any_day_is_played_on_which_some_queue_gives_numbers(string date)
    {
        var schedule = HallDaySchedule.Of(Huadu, DateOnly.Parse(date, CultureInfo.InvariantCulture));
        var day = LiveDay.Of(schedule, minutes: 0.1).ShouldNotBeNull();
        (day.Date, day.Speed).ShouldBe((schedule.Date, 600));
        day.Start.ShouldBe(schedule.FirstOpening!.Value.AddMinutes(-180), "half an hour before the doors, and a quarter of a minute of the machine before that");
    }

    [Fact]
    public void A_day_without_numbers_is_not_played()
    {
        var small = HallFiles.Read(RealHall.HallsDirectory).All.First(x => x.Id.Value == "small");
        LiveDay.Of(HallDaySchedule.Of(small, new DateOnly(2026, 3, 1)), minutes: 8).ShouldBeNull();
    }

    [Fact]
    public void A_day_begins_in_its_own_business_day()
    {
        var text = File.ReadAllText(Path.Combine(RealHall.HallsDirectory, "small.json")).Replace("[\"09:00-12:00\", \"13:00-17:00\"]", "[\"05:00-06:00\"]", StringComparison.Ordinal);
        var early = HallDaySchedule.Of(HallConfiguration.Parse(text, "small").Hall!, new DateOnly(2026, 3, 2));
        LiveDay.Of(early, minutes: 0.1).ShouldNotBeNull().Start.ShouldBe(early.Begins);
    }

    [Theory]
    [InlineData("2026-03-02", "2026-03-02")]
    [InlineData("2026-03-01", "2026-03-02")]
    public void The_day_played_is_the_date_itself_or_the_next_with_sessions(string from, string played)
    {
        var small = HallFiles.Read(RealHall.HallsDirectory).All.First(x => x.Id.Value == "small");
        var day = LiveDay.Next(small, DateOnly.Parse(from, CultureInfo.InvariantCulture), minutes: 8).ShouldNotBeNull();
        day.Date.ShouldBe(DateOnly.Parse(played, CultureInfo.InvariantCulture));
        DateOnly.FromDateTime(day.Start.DateTime).ShouldBe(day.Date);
    }
}
