using System.Globalization;
using Queueing.Gateway.Live;
using Queueing.Gateway.Tests.Harness;
using Queueing.Silo.Halls;

namespace Queueing.Gateway.Tests.Live;

public sealed class LiveDayTests
{
    [Theory]
    [InlineData("2026-03-02", "2026-03-02")]
    [InlineData("2026-03-01", "2026-03-02")]
    public void The_day_played_is_the_date_itself_or_the_next_with_sessions(string from, string played)
    {
        var small = HallFiles.Read(RealHall.HallsDirectory).All.First(x => x.Id.Value == "small");
        var day = LiveDay.Of(small, DateOnly.Parse(from, CultureInfo.InvariantCulture), minutes: 8).ShouldNotBeNull();
        day.Date.ShouldBe(DateOnly.Parse(played, CultureInfo.InvariantCulture));
        DateOnly.FromDateTime(day.Start.DateTime).ShouldBe(day.Date);
    }
}
