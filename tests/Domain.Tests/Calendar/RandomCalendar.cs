using System.Collections.Immutable;
using Queueing.Domain.Calendar;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Tests.Halls;

namespace Queueing.Domain.Tests.Calendar;

/// <summary>The minimal hall with hours, holidays, make-up workdays and special days drawn from a seed, around an origin.</summary>
internal sealed class RandomCalendar
{
    private const int Days = 60;
    private static readonly Hall Minimal = HallFiles.Parse(HallFiles.Minimal);
    private readonly Random random;

    public RandomCalendar(int seed, DateOnly origin, TimeZoneInfo zone)
    {
        random = new Random(seed);
        Origin = origin;
        var schedule = new WeeklySchedule(
            "usual",
            TimeSpan.FromMinutes(random.Next(4) * 25),
            TimeSpan.FromMinutes(random.Next(4) * 20),
            [.. Enumerable.Range(0, 7).Select(_ => Sessions())])
        {
            Holidays = Sessions(),
            HolidayFirstDay = random.Next(2) == 0 ? null : Sessions(),
            MakeUpWorkdays = random.Next(2) == 0 ? null : Sessions(),
        };
        Hall = new Hall(
            Minimal.Id, Minimal.Name, zone, Minimal.DayTurnsAt, Minimal.Departments, Minimal.Services, Minimal.Queues, Minimal.Windows,
            Minimal.Staff, Minimal.PriorityClasses, [schedule], Minimal.Tides)
        {
            Dates = Dates(),
        };
    }

    public DateOnly Origin { get; }

    public Hall Hall { get; }

    public Service Service => Hall.Services[random.Next(Hall.Services.Length)];

    public DateTimeOffset Instant =>
        BusinessDay.Begins(Origin.AddDays(random.Next(Days)), Hall.TimeZone, Hall.DayTurnsAt).AddMinutes(random.Next(1500));

    private HallDates Dates()
    {
        ImmutableArray<Holiday> holidays = [.. Enumerable.Range(0, 4).Select(i => Origin.AddDays((i * 14) + random.Next(5))).Select(from =>
            new Holiday(Minimal.Name, from, from.AddDays(random.Next(8))))];
        ImmutableArray<MakeUpWorkday> workdays = [.. Enumerable.Range(0, Days).Select(Origin.AddDays)
            .Where(date => random.Next(9) == 0 && !holidays.Any(x => x.Holds(date)))
            .Select(date => new MakeUpWorkday(date, (DayOfWeek)random.Next(7)))];
        ImmutableArray<SpecialDay> specials = [.. Enumerable.Range(0, Days).Select(Origin.AddDays)
            .Where(_ => random.Next(9) == 0)
            .Select(date => new SpecialDay(date, Minimal.Name, random.Next(2) == 0 ? [] : [Minimal.Queues[random.Next(2)].Id], Sessions()))];
        return new HallDates(holidays, workdays, specials);
    }

    private ImmutableArray<Session> Sessions()
    {
        var sessions = ImmutableArray.CreateBuilder<Session>();
        var opens = TimeSpan.FromHours(4) + TimeSpan.FromMinutes(random.Next(300));
        for (var left = random.Next(4); left > 0; left--)
        {
            // The longest that may be drawn would end after midnight.
            var closes = opens + TimeSpan.FromMinutes(5 + random.Next(250));
            if (closes >= TimeSpan.FromDays(1))
            {
                break;
            }

            sessions.Add(new Session(TimeOnly.FromTimeSpan(opens), TimeOnly.FromTimeSpan(closes)) { Services = Limit() });
            opens = closes + TimeSpan.FromMinutes(1 + random.Next(90));
        }

        return sessions.ToImmutable();
    }

    private ImmutableArray<ServiceId> Limit() =>
        random.Next(3) > 0 ? default : [.. Minimal.Services.Where(_ => random.Next(2) == 0).Select(x => x.Id)];
}
