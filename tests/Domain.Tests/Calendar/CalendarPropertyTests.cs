using System.Collections.Immutable;
using FsCheck;
using FsCheck.Xunit;
using Queueing.Domain.Calendar;
using Queueing.Domain.Halls;

namespace Queueing.Domain.Tests.Calendar;

public sealed class CalendarPropertyTests
{
    [Property(MaxTest = 3000)]
    public void Whoever_may_draw_is_before_the_end_of_a_session_that_serves_them_and_has_the_promised_time_left(DoNotSize<int> seed, ushort day, int zone)
    {
        var (calendar, service, instant) = Draw(seed, day, zone);
        var hall = calendar.Hall;
        var queue = hall.Find(service.Queue)!;
        var date = BusinessDay.Of(hall, instant).Date;
        var today = DaySchedule.Of(hall, queue, date);
        var serving = Serving(hall, service, date);
        var schedule = hall.ScheduleOf(queue);
        today.At(instant, [service.Id]).MayDraw.ShouldBe(serving.Any(x =>
            instant >= Open(x.Opens) - schedule.DrawLead && instant < Open(x.Closes)
            && instant < Open(serving[^1].Closes) - schedule.DrawCutOff));

        DateTimeOffset Open(TimeOnly time) => HallClock.FirstInstant(date, time, hall.TimeZone);
    }

    [Property(MaxTest = 400)]
    public void Whoever_may_not_draw_is_told_the_next_session_that_serves_them(DoNotSize<int> seed, ushort day, int zone)
    {
        var (calendar, service, instant) = Draw(seed, day, zone);
        var hall = calendar.Hall;
        if (MayDraw(hall, service, instant))
        {
            return;
        }

        var next = NextSession.For(hall, service, instant);
        var until = next?.DrawsFrom ?? instant.AddDays(NextSession.DaysAhead);
        for (var at = instant; at < until; at = at.AddMinutes(at < instant.AddHours(5) ? 4 : 83))
        {
            MayDraw(hall, service, at).ShouldBeFalse($"{at:u} before {until:u}");
        }

        if (next is { } session)
        {
            session.Serves(service.Id).ShouldBeTrue();
            session.DrawsFrom.ShouldBeGreaterThan(instant);
            MayDraw(hall, service, session.DrawsFrom).ShouldBeTrue();
        }
    }

    [Property(MaxTest = 1000)]
    public void Several_services_get_a_number_together_exactly_when_each_would(DoNotSize<int> seed, ushort day, int zone)
    {
        var calendar = Calendar(seed, day, zone);
        var (hall, instant) = (calendar.Hall, calendar.Instant);
        var queue = hall.Queues[0];
        ImmutableArray<Service> services = [.. hall.Services.Where(x => x.Queue == queue.Id)];
        var today = DaySchedule.Of(hall, queue, BusinessDay.Of(hall, instant).Date);
        today.At(instant, [.. services.Select(x => x.Id)]).MayDraw.ShouldBe(services.All(x => MayDraw(hall, x, instant)));
    }

    [Property(MaxTest = 1000)]
    public void A_queue_gives_numbers_exactly_while_one_of_its_services_does(DoNotSize<int> seed, ushort day, int zone)
    {
        var calendar = Calendar(seed, day, zone);
        var (hall, instant) = (calendar.Hall, calendar.Instant);
        var queue = hall.Queues[0];
        DaySchedule.Of(hall, queue, BusinessDay.Of(hall, instant).Date).At(instant).MayDraw
            .ShouldBe(hall.Services.Any(x => x.Queue == queue.Id && MayDraw(hall, x, instant)));
    }

    [Property(MaxTest = 500)]
    public void A_halls_day_holds_each_queues_own(DoNotSize<int> seed, ushort day, int zone)
    {
        var calendar = Calendar(seed, day, zone);
        var date = BusinessDay.Of(calendar.Hall, calendar.Instant).Date;
        var whole = HallDaySchedule.Of(calendar.Hall, date);
        for (var queue = 0; queue < whole.Queues.Length; queue++)
        {
            whole.Queues[queue].Sessions.Select(Told).ShouldBe(
                DaySchedule.Of(calendar.Hall, calendar.Hall.Queues[queue], date).Sessions.Select(Told));
        }
    }

    private static string Told(SessionInstants session) =>
        $"{session.Opens:u} {session.Closes:u} {session.DrawsFrom:u} {session.DrawsUntil:u} {string.Join(',', session.Services.IsDefault ? [] : session.Services)}";

    private static (RandomCalendar Calendar, Service Service, DateTimeOffset Instant) Draw(DoNotSize<int> seed, ushort day, int zone)
    {
        var calendar = Calendar(seed, day, zone);
        return (calendar, calendar.Service, calendar.Instant);
    }

    private static RandomCalendar Calendar(DoNotSize<int> seed, ushort day, int zone) =>
        new(seed.Item, new DateOnly(2005, 1, 1).AddDays(day % 9000), Zones.At(zone));

    private static bool MayDraw(Hall hall, Service service, DateTimeOffset instant) =>
        DaySchedule.Of(hall, hall.Find(service.Queue)!, BusinessDay.Of(hall, instant).Date).At(instant, [service.Id]).MayDraw;

    /// <summary>The rules once more, as a person would go through them.</summary>
    private static Session[] Serving(Hall hall, Service service, DateOnly date)
    {
        var schedule = hall.Schedules[0];
        var sessions = schedule.Days[(int)date.DayOfWeek];
        foreach (var workday in hall.Dates.MakeUpWorkdays.Where(x => x.Date == date))
        {
            sessions = schedule.MakeUpWorkdays ?? schedule.Days[(int)workday.Like];
        }

        foreach (var holiday in hall.Dates.Holidays.Where(x => x.From <= date && date <= x.To))
        {
            sessions = holiday.From == date ? schedule.HolidayFirstDay ?? schedule.Holidays : schedule.Holidays;
        }

        foreach (var special in hall.Dates.SpecialDays.Where(x => x.Date == date && (x.Queues.IsEmpty || x.Queues.Contains(service.Queue))))
        {
            sessions = special.Sessions;
        }

        return [.. sessions
            .Where(x => x.Services.IsDefaultOrEmpty || x.Services.Contains(service.Id))
            .Where(x => HallClock.FirstInstant(date, x.Opens, hall.TimeZone) < HallClock.FirstInstant(date, x.Closes, hall.TimeZone))];
    }
}
