using System.Globalization;
using Queueing.Domain.Calendar;
using Queueing.Gateway.Halls;
using Queueing.Gateway.Tests.Harness;
using Queueing.Silo.Halls;

namespace Queueing.Gateway.Tests.Halls;

public sealed class HallAnswersTests
{
    [Theory]
    [InlineData("small", "household", "2026-03-02", 72, 72)]
    [InlineData("huadu", "death", "2026-03-08", 8, 3.4)]
    [InlineData("huadu", "tax", "2026-03-08", 491, 0)]
    public void A_queue_tells_what_an_ordinary_day_brings_and_what_this_one_does(string hall, string queue, string date, int perDay, double today)
    {
        var told = Queue(hall, queue, date);
        (told.ExpectedPerDay, told.ExpectedToday).ShouldBe((perDay, today));
    }

    [Fact]
    public void A_session_tells_the_only_services_it_is_for_its_relay_and_its_extended_hours()
    {
        var morning = Queue("small", "household", "2026-05-03").Sessions.ShouldHaveSingleItem();
        morning.Services.ShouldBe(["death-cancellation"]);
        morning.DrawUntil.ShouldBe(morning.Closes.AddMinutes(-10));
        Queue("small", "household", "2026-03-02").Sessions.ShouldAllBe(x => x.Services == null && x.RelayFrom == null && x.ExtendedFrom == null);

        var unbroken = Queue("xinhua", "quick", "2026-03-04").Sessions.ShouldHaveSingleItem();
        (unbroken.RelayFrom, unbroken.RelayUntil).ShouldBe((unbroken.Opens.AddHours(3), unbroken.Opens.AddHours(5)));
        (unbroken.ExtendedFrom, unbroken.ExtendedUntil).ShouldBe((unbroken.Closes.AddHours(-2.5), unbroken.Closes));
    }

    private static HallQueueAnswer Queue(string name, string queue, string date)
    {
        var hall = HallFiles.Read(RealHall.HallsDirectory).All.First(x => x.Id.Value == name);
        var day = HallDaySchedule.Of(hall, DateOnly.Parse(date, CultureInfo.InvariantCulture));
        return HallAnswers.Of(hall, day.Begins, day, 1).Queues.First(x => x.Queue == queue);
    }
}
