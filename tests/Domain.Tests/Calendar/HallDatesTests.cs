using Queueing.Domain.Calendar;
using Queueing.Domain.Identities;
using Queueing.Domain.Tests.Halls;

namespace Queueing.Domain.Tests.Calendar;

/// <summary>The calendars of the sample halls on days that are not like their day of the week.</summary>
public sealed class HallDatesTests
{
    [Theory]
    [InlineData("2026-10-09", DayKind.Weekday)]
    [InlineData("2026-10-10", DayKind.MakeUpWorkday)]
    [InlineData("2026-10-11", DayKind.Weekend)]
    [InlineData("2026-10-01", DayKind.HolidayFirstDay)]
    [InlineData("2026-10-04", DayKind.Holiday)]
    [InlineData("2026-10-07", DayKind.Holiday)]
    [InlineData("2026-10-08", DayKind.Weekday)]
    public void A_date_is_of_one_kind(string date, DayKind kind) =>
        HallFiles.Load("huadu").Dates.KindOf(Date(date)).ShouldBe(kind);

    [Theory]
    [InlineData("2026-10-01", "household", 2)]
    [InlineData("2026-10-01", "tax", 0)]
    [InlineData("2026-10-02", "household", 0)]
    [InlineData("2026-10-01", "death", 1)]
    [InlineData("2026-10-05", "death", 1)]
    [InlineData("2026-10-10", "tax", 2)]
    [InlineData("2026-09-20", "death", 2)]
    public void Huadu_opens_three_queues_on_a_holidays_first_day_one_every_holiday_morning_and_all_on_make_up_workdays(
        string date, string queue, int sessions) => Day("huadu", queue, date).Sessions.Length.ShouldBe(sessions);

    [Fact]
    public void A_special_session_opens_for_its_services_and_no_other()
    {
        var day = Day("huadu", "marriage", "2026-05-01");
        var (wedding, divorce) = (new ServiceId("marriage-registration"), new ServiceId("marriage-records"));
        day.At(At("2026-05-01", "10:00"), [wedding]).MayDraw.ShouldBeTrue();
        day.At(At("2026-05-01", "10:00"), [divorce]).ShouldBe(new DayMoment(DayPhase.Open, DrawRefusal.NotServed, null));
        day.At(At("2026-05-01", "10:00"), [wedding, divorce]).MayDraw.ShouldBeFalse();
        day.At(At("2026-05-01", "11:45"), [wedding]).Refusal.ShouldBe(DrawRefusal.CutOff);
        Day("huadu", "marriage", "2026-05-02").Sessions.ShouldBeEmpty();
    }

    [Fact]
    public void A_shared_queue_serves_on_holiday_mornings_only_what_the_morning_is_for()
    {
        Day("small", "household", "2026-10-03").At(At("2026-10-03", "09:30"), [new ServiceId("death-cancellation")]).MayDraw.ShouldBeTrue();
        Day("small", "household", "2026-10-03").At(At("2026-10-03", "09:30"), [new ServiceId("id-card")]).Refusal.ShouldBe(DrawRefusal.NotServed);
        Day("small", "general", "2026-10-03").Sessions.ShouldBeEmpty();
    }

    [Fact]
    public void Who_is_refused_on_a_holiday_is_told_the_first_session_after_it()
    {
        var hall = HallFiles.Load("small");
        var next = NextSession.For(hall, hall.Find(new ServiceId("id-card"))!, At("2026-10-03", "09:30")).ShouldNotBeNull();
        (next.Opens, next.DrawsFrom).ShouldBe((At("2026-10-08", "09:00"), At("2026-10-08", "08:30")));
    }

    [Fact]
    public void A_relay_is_a_stretch_of_an_unbroken_session()
    {
        var session = Day("dongyuan", "household", "2026-08-31").Sessions.ShouldHaveSingleItem();
        (session.RelayFrom, session.RelayUntil).ShouldBe((At("2026-08-31", "12:00"), At("2026-08-31", "14:30")));
        (session.Opens, session.Closes).ShouldBe((At("2026-08-31", "08:30"), At("2026-08-31", "17:30")));
    }

    [Fact]
    public void A_service_without_a_session_of_its_own_ends_with_the_last_that_serves_it()
    {
        var hall = HallFiles.Parse(HallFiles.Broken("\"13:00-17:00\"", "{ \"hours\": \"13:00-17:00\", \"departments\": [\"taxation\"] }")
            .Replace("\"sat\": [\"09:00-12:00\"]", "\"sat\": [\"09:00-10:00\", { \"hours\": \"11:00-12:00\", \"services\": [\"oath\"] }]", StringComparison.Ordinal));
        var saturday = new DateOnly(2026, 3, 7);
        var tax = DaySchedule.Of(hall, hall.Queues[0], saturday);
        tax.LastClosing.ShouldBe(At("2026-03-07", "10:00"));
        tax.For(new ServiceId("invoice")).ShouldBeSameAs(tax, "the second session is not this queue's");
        var notary = DaySchedule.Of(hall, hall.Queues[1], saturday);
        notary.LastClosing.ShouldBe(At("2026-03-07", "12:00"));
        DaySchedule.Of(hall, hall.Queues[0], new DateOnly(2026, 3, 6)).Sessions.Length.ShouldBe(2, "a department stands for its services");
    }

    [Fact]
    public void Numbers_stop_before_the_last_session_that_serves_what_one_comes_for_also_while_others_draw()
    {
        var hall = HallFiles.Parse(HallFiles.Broken(
            "\"sat\": [\"09:00-12:00\"]",
            "\"sat\": [{ \"hours\": \"09:00-12:00\", \"services\": [\"oath\"] }, { \"hours\": \"13:00-15:00\", \"services\": [\"will\"] }]")
            .Replace("\"drawLeadMinutes\": 30", "\"drawLeadMinutes\": 90", StringComparison.Ordinal)
            .Replace(OathService, OathService + ", " + OathService.Replace("oath", "will", StringComparison.Ordinal), StringComparison.Ordinal));
        var day = DaySchedule.Of(hall, hall.Queues[1], new DateOnly(2026, 3, 7));
        day.Sessions.Select(x => x.DrawsUntil).ShouldBe([At("2026-03-07", "11:45"), At("2026-03-07", "14:45")], "no service draws longer");
        day.At(At("2026-03-07", "11:50"), [new ServiceId("oath")]).Refusal.ShouldBe(DrawRefusal.CutOff, "its session is open, and others draw already");
        day.At(At("2026-03-07", "11:50"), [new ServiceId("will")]).MayDraw.ShouldBeTrue();
        day.At(At("2026-03-07", "12:10"), [new ServiceId("oath")]).Refusal.ShouldBe(DrawRefusal.NotServed);
    }

    [Fact]
    public void A_session_names_only_the_services_of_the_queue_whose_day_it_is()
    {
        var hall = HallFiles.Parse(HallFiles.Broken("\"13:00-17:00\"", "{ \"hours\": \"13:00-17:00\", \"departments\": [\"taxation\"] }"));
        var monday = new DateOnly(2026, 3, 2);
        DaySchedule.Of(hall, hall.Queues[0], monday).Sessions[1].Services.ShouldBe([new ServiceId("invoice")]);
        DaySchedule.Of(hall, hall.Queues[1], monday).Sessions[1].Services.ShouldBe([new ServiceId("oath")]);
    }

    [Fact]
    public void A_holiday_holds_from_its_first_day_to_its_last()
    {
        var holiday = new Holiday(new("节", "Day"), Date("2026-10-01"), Date("2026-10-07"));
        string[] days = ["2026-09-30", "2026-10-01", "2026-10-04", "2026-10-07", "2026-10-08"];
        days.Select(x => holiday.Holds(Date(x))).ShouldBe([false, true, true, true, false]);
    }

    [Theory]
    [InlineData("", 2)]
    [InlineData(", \"makeUpWorkdays\": [\"10:00-11:00\"]", 1)]
    [InlineData(", \"makeUpWorkdays\": []", 0)]
    public void A_make_up_workday_has_sessions_of_its_own_where_its_schedule_says_so_and_else_a_weekdays(string own, int sessions)
    {
        var hall = HallFiles.Parse(HallFiles.Broken("\"drawCutOffMinutes\": 15", $"\"drawCutOffMinutes\": 15{own}")
            .Replace("\"queues\": [", "\"makeUpWorkdays\": [ { \"date\": \"2026-10-11\" } ], \"queues\": [", StringComparison.Ordinal));
        DaySchedule.Of(hall, hall.Queues[0], Date("2026-10-11")).Sessions.Length.ShouldBe(sessions);
    }

    private const string OathService = "{ \"id\": \"oath\", \"name\": { \"zh\": \"宣誓\", \"en\": \"Oath\" }, \"queue\": \"notary\" }";

    private static DaySchedule Day(string id, string queue, string date)
    {
        var hall = HallFiles.Load(id);
        return DaySchedule.Of(hall, hall.Find(new QueueId(queue))!, Date(date));
    }

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static DateTimeOffset At(string date, string time) => Zones.Utc($"{date}T{time}:00+08:00").ToUniversalTime();
}
