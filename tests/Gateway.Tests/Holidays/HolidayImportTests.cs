using Queueing.Domain.Calendar;
using Queueing.Domain.Halls.Configuration;
using Queueing.Gateway.Holidays;
using Queueing.Gateway.Tests.Harness;

namespace Queueing.Gateway.Tests.Holidays;

public sealed class HolidayImportTests
{
    private static readonly DateOnly First = new(2027, 1, 1);
    private static readonly DateOnly Last = new(2027, 12, 31);

    [Fact]
    public void Marked_titles_become_holidays_and_make_up_workdays_and_others_are_left_out()
    {
        var days = HolidayImport.Read(
            Calendar(
                Event("国庆节（休）", "20271001", "20271008"),
                Event("国庆节（班）", "20271009", "20271010"),
                Event("劳动节 假期 第1天/共2天", "20270501", "20270502"),
                Event("劳动节 假期 第2天/共2天", "20270502", "20270503"),
                Event("劳动节 补班 第1天/共1天", "20270508", "20270509"),
                Event("重阳节", "20271008", "20271009"),
                Event("去年的元旦（休）", "20261231", "20270101")),
            First,
            Last);
        days.Holidays.Select(x => $"{x.Name.Zh} {x.Name.En} {x.From:MM-dd} {x.To:MM-dd}").ShouldBe(
            ["劳动节 Labour Day 05-01 05-02", "国庆节 National Day 10-01 10-07"]);
        days.MakeUpWorkdays.ShouldBe([new MakeUpWorkday(new(2027, 5, 8), DayOfWeek.Monday), new MakeUpWorkday(new(2027, 10, 9), DayOfWeek.Monday)]);
        days.LeftOut.ShouldBe(["重阳节"]);
    }

    [Fact]
    public void Where_no_title_is_marked_every_all_day_event_is_a_holiday_also_a_yearly_one()
    {
        var days = HolidayImport.Read(
            Calendar(Event("Tag der Arbeit", "20200501", null, "RRULE:FREQ=YEARLY"), "BEGIN:VEVENT\r\nUID:m\r\nSUMMARY:Meeting\r\nDTSTART:20270601T100000Z\r\nDTEND:20270601T110000Z\r\nEND:VEVENT"),
            First,
            Last);
        days.Holidays.ShouldHaveSingleItem().ShouldBe(new Holiday(new("Tag der Arbeit", "Tag der Arbeit"), new(2027, 5, 1), new(2027, 5, 1)));
        days.LeftOut.ShouldBe(["Meeting"]);
    }

    [Fact]
    public void Whole_days_may_be_written_with_times_and_what_is_none_is_named()
    {
        var days = HolidayImport.Read(
            Calendar(Timed("劳动节（休）", "20270501T000000", "20270504T000000"), Timed("国庆节（休）", "20271001T080000", "20271001T180000"), Timed("中秋节（休）", "20270915T000000", "20270915T000000")),
            First,
            Last);
        days.Holidays.ShouldHaveSingleItem().ShouldBe(new Holiday(new("劳动节", "Labour Day"), new(2027, 5, 1), new(2027, 5, 3)));
        days.LeftOut.ShouldBe(["中秋节（休）", "国庆节（休）"]);
    }

    [Theory]
    [InlineData("2027", 0, "")]
    [InlineData("2028", 1, "no holiday of 2028")]
    public async Task A_year_without_any_holiday_ends_in_failure(string year, int code, string fault)
    {
        var stop = TestContext.Current.CancellationToken;
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, Calendar(Event("国庆节（休）", "20271001", "20271008")), stop);
        using var output = new StringWriter();
        using var error = new StringWriter();
        try
        {
            var parsed = Queueing.Gateway.Commands.HolidaysCommand.Create().Parse(["--calendar", file, "--year", year]);
            (await parsed.InvokeAsync(new() { Output = output, Error = error }, stop)).ShouldBe(code);
            error.ToString().ShouldContain(fault);
            (output.ToString().Length == 0).ShouldBe(code != 0);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void A_run_of_days_that_began_last_year_goes_on_in_this()
    {
        var days = HolidayImport.Read(Calendar(Event("元旦（休）", "20261230", "20270104")), First, Last);
        days.Holidays.ShouldHaveSingleItem().To.ShouldBe(new DateOnly(2027, 1, 3));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:tomorrow\r\nEND:VEVENT\r\nEND:VCALENDAR")]
    public void What_is_no_calendar_is_refused_or_empty(string text)
    {
        try
        {
            HolidayImport.Read(text, First, Last).Holidays.ShouldBeEmpty();
        }
        catch (FormatException fault)
        {
            fault.Message.ShouldNotBeEmpty();
        }
    }

    [Fact]
    public void What_is_printed_is_what_a_hall_file_has()
    {
        var days = HolidayImport.Read(Calendar(Event("国庆节（休）", "20271001", "20271008"), Event("国庆节 \\\"补班\\\"", "20271009", "20271010")), First, Last);
        var small = File.ReadAllText(Path.Combine(RealHall.HallsDirectory, "small.json"));
        var from = small.IndexOf("  \"holidays\": [\n", StringComparison.Ordinal);
        var to = small.IndexOf("  \"queues\"", StringComparison.Ordinal);
        var configuration = HallConfiguration.Parse(small[..from] + HolidayText.Of(days) + small[to..], "small");
        configuration.Errors.ShouldBeEmpty();
        configuration.Hall!.Dates.KindOf(new DateOnly(2027, 10, 1)).ShouldBe(DayKind.HolidayFirstDay);
        configuration.Hall.Dates.KindOf(new DateOnly(2027, 10, 9)).ShouldBe(DayKind.MakeUpWorkday);
        configuration.Hall.Dates.KindOf(new DateOnly(2026, 10, 1)).ShouldBe(DayKind.Weekday);
    }

    private static string Calendar(params string[] events) =>
        $"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//EN\r\n{string.Join("\r\n", events)}\r\nEND:VCALENDAR\r\n";

    private static string Timed(string title, string from, string to) =>
        $"BEGIN:VEVENT\r\nUID:{title}-{from}\r\nSUMMARY:{title}\r\nDTSTART;TZID=Asia/Shanghai:{from}\r\nDTEND;TZID=Asia/Shanghai:{to}\r\nEND:VEVENT";

    private static string Event(string title, string from, string? to, string? more = null) =>
        $"BEGIN:VEVENT\r\nUID:{title}-{from}\r\nSUMMARY:{title}\r\nDTSTART;VALUE=DATE:{from}{(to is null ? string.Empty : $"\r\nDTEND;VALUE=DATE:{to}")}{(more is null ? string.Empty : "\r\n" + more)}\r\nEND:VEVENT";
}
