using Queueing.Domain.Calendar;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tides;

namespace Queueing.Domain.Tests.Halls;

/// <summary>What a hall has of that which a file may say or leave out.</summary>
public sealed class HallOptionsTests
{
    private const string Queues = "\"queues\": [";

    [Fact]
    public void A_file_that_leaves_out_what_it_may_gives_the_usual()
    {
        var hall = HallFiles.Parse(HallFiles.Minimal
            .Replace("\"dayTurnsAt\": \"04:00\",", string.Empty, StringComparison.Ordinal)
            .Replace("\"tides\": { \"mode\": \"auto\", \"up\": 0.5, \"down\": 0.1 },", string.Empty, StringComparison.Ordinal)
            .Replace("\"drawLeadMinutes\": 30, \"drawCutOffMinutes\": 15, ", string.Empty, StringComparison.Ordinal)
            .Replace(", \"expectedPerDay\": 40", string.Empty, StringComparison.Ordinal)
            .Replace("\"staff\": [ { \"id\": \"back1\", \"count\": 2, \"skills\": [\"tax\", \"notary\"] } ]", "\"staff\": []", StringComparison.Ordinal));
        (hall.DayTurnsAt, hall.Tides, hall.DeviceSilence, hall.Parent).ShouldBe((new TimeOnly(4, 0), TidalSettings.Default, TimeSpan.FromMinutes(2), null));
        var schedule = hall.Schedules.Single();
        (schedule.DrawLead, schedule.DrawCutOff, schedule.CutsOffByWait).ShouldBe((TimeSpan.Zero, TimeSpan.Zero, false));
        (schedule.Holidays.Length, schedule.HolidayFirstDay, schedule.MakeUpWorkdays).ShouldBe((0, null, null));
        hall.Queues.ShouldAllBe(x => x.ExpectedPerDay == 0 && x.Timers == QueueTimers.None);
        hall.Windows.ShouldAllBe(x => x.AutoCall == null);
        hall.Departments.Single().Phone.ShouldBeNull();
        var service = hall.Services[0];
        (service.Handling, service.TimeLimit, service.LegalBasis, service.Fee).ShouldBe((null, null, null, null));
        (service.Materials.Length, service.Alternatives.Length).ShouldBe((0, 0));
    }

    [Fact]
    public void Tides_of_which_nothing_is_said_are_the_usual() =>
        HallFiles.Parse(HallFiles.Broken("\"mode\": \"auto\", \"up\": 0.5, \"down\": 0.1", string.Empty)).Tides.ShouldBe(TidalSettings.Default);

    [Fact]
    public void Timers_of_nothing_are_no_timers_and_others_are_kept()
    {
        var hall = HallFiles.Parse(HallFiles.Minimal
            .Replace("\"expectedPerDay\": 40", "\"missAfterSeconds\": 90, \"parkedLapseMinutes\": 30, \"missedLapseMinutes\": 0", StringComparison.Ordinal)
            .Replace("\"clerks\": 2", "\"clerks\": 2, \"autoCallSeconds\": 7.5", StringComparison.Ordinal));
        hall.Queues[0].Timers.ShouldBe(new QueueTimers(TimeSpan.FromSeconds(90), TimeSpan.FromMinutes(30), null));
        hall.Windows[1].AutoCall.ShouldBe(TimeSpan.FromSeconds(7.5));
    }

    [Fact]
    public void The_ordinary_class_needs_no_evidence_and_another_the_citizens_word_unless_told()
    {
        var hall = HallFiles.Parse(HallFiles.Broken(
            "\"headStartMinutes\": 10 }",
            "\"headStartMinutes\": 10 }, { \"id\": \"hero\", \"name\": { \"zh\": \"军人\", \"en\": \"Hero\" }, \"evidence\": \"verified\" }, "
            + "{ \"id\": \"child\", \"name\": { \"zh\": \"带婴\", \"en\": \"Child\" }, \"evidence\": \"declared\" }"));
        hall.PriorityClasses.Select(x => (x.Id.Value, x.HeadStart.TotalMinutes, x.Evidence)).ShouldBe(
        [
            ("ordinary", 0, PriorityEvidence.None),
            ("elderly", 10, PriorityEvidence.Declared),
            ("hero", 0, PriorityEvidence.Verified),
            ("child", 0, PriorityEvidence.Declared),
        ]);
    }

    [Fact]
    public void A_hall_that_names_no_reasons_to_pause_has_five_the_last_of_which_is_other() =>
        HallFiles.Parse(HallFiles.Minimal).PauseReasons.Select(x => (x.Id, x.Name.Zh, x.Name.En)).ShouldBe(
        [
            ("lunch", "午餐", "Lunch"),
            ("break", "休息", "Break"),
            ("meeting", "会议", "Meeting"),
            ("equipment", "设备故障", "Equipment"),
            ("other", "其他", "Other"),
        ]);

    [Fact]
    public void Reasons_to_pause_keep_their_order_and_other_is_the_last_under_its_own_name_if_it_has_one()
    {
        const string Tea = "{ \"id\": \"tea\", \"name\": { \"zh\": \"茶\", \"en\": \"Tea\" } }";
        const string Walk = "{ \"id\": \"walk\", \"name\": { \"zh\": \"散步\", \"en\": \"Walk\" } }";
        Reasons($"{Tea}, {Walk}").ShouldBe([("tea", "Tea"), ("walk", "Walk"), ("other", "Other")]);
        Reasons($"{{ \"id\": \"other\", \"name\": {{ \"zh\": \"别的\", \"en\": \"Else\" }} }}, {Walk}, {Tea}").ShouldBe([("walk", "Walk"), ("tea", "Tea"), ("other", "Else")]);

        static IEnumerable<(string, string)> Reasons(string list) =>
            HallFiles.Parse(HallFiles.Broken(Queues, $"\"pauseReasons\": [ {list} ], {Queues}")).PauseReasons.Select(x => (x.Id, x.Name.En));
    }

    [Fact]
    public void Clerks_are_named_after_their_window_and_apart_where_it_has_several()
    {
        var hall = HallFiles.Parse(HallFiles.Broken("\"kind\": \"sector\"", "\"clerks\": 3, \"kind\": \"sector\""));
        hall.Staff.Select(x => (x.Id.Value, x.Name.Zh, x.Name.En)).ShouldBe(
        [
            ("w1-a", "窗口1经办人甲", "Clerk 1 A"),
            ("w1-b", "窗口1经办人乙", "Clerk 1 B"),
            ("w2-a", "窗口2经办人甲", "Clerk 2 A"),
            ("w2-b", "窗口2经办人乙", "Clerk 2 B"),
            ("desk-a", "公证台经办人甲", "Clerk, Notary desk A"),
            ("desk-b", "公证台经办人乙", "Clerk, Notary desk B"),
            ("desk-c", "公证台经办人丙", "Clerk, Notary desk C"),
            ("back1", "后台人员1", "Back office 1"),
            ("back2", "后台人员2", "Back office 2"),
        ]);
        var single = HallFiles.Parse(HallFiles.Broken("\"clerks\": 2", "\"clerks\": 1"));
        single.Find(new StaffId("w2-a"))!.Name.ShouldBe(new LocalizedText("窗口2经办人", "Clerk 2"));
        single.Find(new StaffId("desk-a"))!.Name.ShouldBe(new LocalizedText("公证台经办人", "Clerk, Notary desk"));
    }

    [Theory]
    [InlineData("1", "1 个工作日", "1 working day")]
    [InlineData("2", "2 个工作日", "2 working days")]
    [InlineData("999", "999 个工作日", "999 working days")]
    [InlineData("{ \"zh\": \"当场\", \"en\": \"At once\" }", "当场", "At once")]
    public void A_time_limit_is_a_number_of_working_days_or_words(string limit, string zh, string en) =>
        HallFiles.Parse(HallFiles.Broken("\"en\": \"Invoice\" }", $"\"en\": \"Invoice\" }}, \"timeLimit\": {limit}"))
            .Services[0].TimeLimit.ShouldBe(new LocalizedText(zh, en));

    [Fact]
    public void Ways_around_keep_their_order_and_their_addresses()
    {
        var longest = "http://a.example/".PadRight(300, 'x');
        HallFiles.Parse(Offering(longest)).Services[0].Alternatives.ShouldBe(
        [
            new Alternative(AlternativeKind.OtherHall, new LocalizedText("厅", "Hall"), null),
            new Alternative(AlternativeKind.Online, new LocalizedText("网", "Net"), longest),
        ]);
        Domain.Halls.Configuration.HallConfiguration.Parse(Offering(longest + "x"), "test").Errors.Single().Path
            .ShouldBe("departments[0].services[0].alternatives[1].url");

        static string Offering(string url) => HallFiles.Broken(
            "\"en\": \"Invoice\" }",
            "\"en\": \"Invoice\" }, \"alternatives\": [ { \"kind\": \"otherHall\", \"text\": { \"zh\": \"厅\", \"en\": \"Hall\" } }, "
            + $"{{ \"kind\": \"online\", \"text\": {{ \"zh\": \"网\", \"en\": \"Net\" }}, \"url\": \"{url}\" }} ]");
    }

    [Fact]
    public void A_text_has_a_hundred_and_twenty_characters_at_most()
    {
        HallFiles.Parse(Zone(120)).Windows[0].Zone.Length.ShouldBe(120);
        Domain.Halls.Configuration.HallConfiguration.Parse(Zone(121), "test").Errors.Single().Path.ShouldBe("windows[0].zone");

        static string Zone(int length) => HallFiles.Broken("\"zone\": \"A\"", $"\"zone\": \"{new string('A', length)}\"");
    }

    [Fact]
    public void Numbers_may_lie_on_their_limits()
    {
        var hall = HallFiles.Parse(HallFiles.Minimal
            .Replace("\"targetWaitMinutes\": 15, \"expectedServiceMinutes\": 8", "\"targetWaitMinutes\": 480, \"expectedServiceMinutes\": 0.1", StringComparison.Ordinal)
            .Replace("\"expectedPerDay\": 40", "\"expectedPerDay\": 9999", StringComparison.Ordinal)
            .Replace("\"dayTurnsAt\"", "\"deviceSilenceSeconds\": 10, \"dayTurnsAt\"", StringComparison.Ordinal));
        var queue = hall.Queues[0];
        (queue.TargetWait.TotalMinutes, queue.ExpectedService.TotalMinutes, queue.ExpectedPerDay, hall.DeviceSilence.TotalSeconds).ShouldBe((480, 0.1, 9999, 10));
    }

    [Fact]
    public void A_schedule_keeps_its_sessions_for_other_days_and_whether_the_wait_cuts_it_off()
    {
        var schedule = HallFiles.Parse(HallFiles.Broken(
            "\"drawCutOffMinutes\": 15",
            "\"cutOffByWait\": true, \"holidays\": [\"10:00-11:00\"], \"holidayFirstDay\": [\"04:00-05:00\"], \"makeUpWorkdays\": [\"12:00-13:00\"]")).Schedules[0];
        schedule.CutsOffByWait.ShouldBeTrue();
        schedule.Holidays.ShouldBe([new Session(new TimeOnly(10, 0), new TimeOnly(11, 0))]);
        schedule.HolidayFirstDay!.Value.ShouldBe([new Session(new TimeOnly(4, 0), new TimeOnly(5, 0))]);
        schedule.MakeUpWorkdays!.Value.ShouldBe([new Session(new TimeOnly(12, 0), new TimeOnly(13, 0))]);
        HallFiles.Parse(HallFiles.Broken("\"drawCutOffMinutes\": 15", "\"cutOffByWait\": false")).Schedules[0].CutsOffByWait.ShouldBeFalse();
    }

    [Fact]
    public void A_session_is_for_the_services_it_names_and_those_of_its_departments_and_its_relay_may_be_all_of_it()
    {
        var sessions = HallFiles.Parse(HallFiles.Minimal
            .Replace("\"departments\": [", "\"departments\": [ { \"id\": \"empty\", \"name\": { \"zh\": \"空\", \"en\": \"Empty\" } }, ", StringComparison.Ordinal)
            .Replace(
            "[\"09:00-12:00\", \"13:00-17:00\"]",
            "[{ \"hours\": \"09:00-12:00\", \"services\": [\"oath\"], \"relay\": \"09:00-12:00\" }, { \"hours\": \"13:00-17:00\", \"departments\": [\"taxation\"] }]",
            StringComparison.Ordinal)).Schedules[0].Days[1];
        sessions[0].Services.ShouldBe([new ServiceId("oath")]);
        sessions[0].Relay.ShouldBe(new Relay(new TimeOnly(9, 0), new TimeOnly(12, 0)));
        sessions[1].Services.ShouldBe([new ServiceId("invoice"), new ServiceId("oath")]);
        sessions[1].Relay.ShouldBeNull();
    }

    [Fact]
    public void Each_day_of_the_week_has_its_word()
    {
        var days = HallFiles.Parse(HallFiles.Broken(
            "\"mon-fri\": [\"09:00-12:00\", \"13:00-17:00\"], \"sat\": [\"09:00-12:00\"]",
            string.Join(", ", new[] { "sun", "mon", "tue", "wed", "thu", "fri", "sat" }.Select((day, hour) => $"\"{day}\": [\"1{hour}:00-20:00\"]"))))
            .Schedules[0].Days;
        days.Select(x => x.Single().Opens.Hour).ShouldBe([10, 11, 12, 13, 14, 15, 16]);
    }

    [Fact]
    public void Dates_are_those_of_this_century_and_what_shares_no_queue_or_no_day_may_be_special_twice()
    {
        const string Reason = "\"reason\": { \"zh\": \"专场\", \"en\": \"Special\" }, \"sessions\": []";
        const string Name = "\"name\": { \"zh\": \"节\", \"en\": \"Day\" }";
        var dates = HallFiles.Parse(HallFiles.Broken(
            Queues,
            $"\"holidays\": [ {{ {Name}, \"from\": \"2000-01-01\", \"to\": \"2000-01-31\" }}, {{ {Name}, \"from\": \"2099-12-31\" }} ], "
            + "\"makeUpWorkdays\": [ { \"date\": \"2026-10-10\" }, { \"date\": \"2026-10-11\", \"like\": \"sun\" } ], "
            + $"\"specialDays\": [ {{ \"date\": \"2026-05-01\", {Reason} }}, {{ \"date\": \"2026-05-02\", {Reason} }}, "
            + $"{{ \"date\": \"2026-05-03\", \"queues\": [\"tax\"], {Reason} }}, {{ \"date\": \"2026-05-03\", \"queues\": [\"notary\"], {Reason} }} ], {Queues}")).Dates;
        dates.Holidays.Select(x => (x.From, x.To)).ShouldBe(
            [(new DateOnly(2000, 1, 1), new DateOnly(2000, 1, 31)), (new DateOnly(2099, 12, 31), new DateOnly(2099, 12, 31))]);
        dates.MakeUpWorkdays.ShouldBe([new MakeUpWorkday(new DateOnly(2026, 10, 10), DayOfWeek.Monday), new MakeUpWorkday(new DateOnly(2026, 10, 11), DayOfWeek.Sunday)]);
        dates.SpecialDays.Select(x => (x.Date.Day, x.Queues.Length)).ShouldBe([(1, 0), (2, 0), (3, 1), (3, 1)]);
    }
}
