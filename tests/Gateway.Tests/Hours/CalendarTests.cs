using System.Text.Json.Nodes;
using Queueing.Gateway.Tests.Harness;

namespace Queueing.Gateway.Tests.Hours;

public sealed class CalendarTests(RealHall hall)
{
    private const string Huadu = "/api/v1/halls/huadu/calendar";

    [Fact]
    public async Task The_calendar_tells_everybody_each_days_kind_and_who_is_open_when()
    {
        var days = (await hall.Gateway.SendAsync("GET", Huadu + "?from=2026-09-30&to=2026-10-10")).ShouldBeOk().AsArray();
        days.Select(x => x!.Text("kind")).ShouldBe(
            ["weekday", "holidayFirstDay", "holiday", "holiday", "holiday", "holiday", "holiday", "holiday", "weekday", "weekday", "makeUpWorkday"]);
        days[1]!["holiday"]!.Text("zh").ShouldBe("国庆节");
        days[0]!["holiday"].ShouldBeNull();
        Sessions(days[0]!, "tax").ShouldBe(["2026-09-30T09:00:00+08:00", "2026-09-30T13:00:00+08:00"]);
        Sessions(days[1]!, "tax").ShouldBeEmpty();
        Sessions(days[1]!, "household").ShouldBe(["2026-10-01T09:00:00+08:00", "2026-10-01T13:00:00+08:00"]);
        Sessions(days[2]!, "household").ShouldBeEmpty();
        Sessions(days[2]!, "death").ShouldBe(["2026-10-02T09:00:00+08:00"]);
        Sessions(days[10]!, "tax").Length.ShouldBe(2);
        days[0]!["openings"]!.AsArray().Sum(x => x!["queues"]!.AsArray().Count).ShouldBe(35, "every queue is there once");
    }

    [Fact]
    public async Task A_special_session_is_told_with_its_reason_and_services()
    {
        var day = (await hall.Gateway.SendAsync("GET", Huadu + "?from=2026-05-01&to=2026-05-01&service=marriage-registration")).ShouldBeOk()[0]!;
        var opening = day["openings"]!.AsArray().ShouldHaveSingleItem()!;
        opening["special"]!.Text("en").ShouldBe("Labour Day marriage registration");
        var session = opening["sessions"]!.AsArray().ShouldHaveSingleItem()!;
        session["services"]!.AsArray().Select(x => x!.GetValue<string>()).ShouldBe(["marriage-registration"]);
        (session.Text("drawFrom"), session.Text("drawUntil")).ShouldBe(("2026-05-01T08:30:00+08:00", "2026-05-01T11:45:00+08:00"));
        var other = (await hall.Gateway.SendAsync("GET", Huadu + "?from=2026-05-01&to=2026-05-01&service=marriage-records")).ShouldBeOk()[0]!;
        other["openings"]![0]!["sessions"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_relay_is_told_as_a_part_of_its_session()
    {
        var days = (await hall.Gateway.SendAsync("GET", "/api/v1/halls/dongyuan/calendar?from=2026-08-31&to=2026-08-31")).ShouldBeOk();
        var session = Opening(days[0]!, "household")["sessions"]![0]!;
        (session.Text("relayFrom"), session.Text("relayUntil")).ShouldBe(("2026-08-31T12:00:00+08:00", "2026-08-31T14:30:00+08:00"));
    }

    [Fact]
    public async Task Two_weeks_from_today_are_told_unless_others_are_asked_for()
    {
        var days = (await hall.Gateway.SendAsync("GET", "/calendar")).ShouldBeOk().AsArray();
        (days.Count, days[0]!.Text("date"), days[^1]!.Text("date")).ShouldBe((14, "2026-11-23", "2026-12-06"));
    }

    [Theory]
    [InlineData("?from=tomorrow", "from")]
    [InlineData("?to=2026-02-30", "to")]
    [InlineData("?from=2026-10-02&to=2026-10-01", "to")]
    [InlineData("?from=2026-01-01&to=2026-12-31", "to")]
    [InlineData("?from=0001-01-01", "from")]
    [InlineData("?service=nothing", "service")]
    public async Task What_cannot_be_told_is_refused_by_name(string query, string field) =>
        (await hall.Gateway.SendAsync("GET", "/calendar" + query)).ShouldBeProblem(400, "invalid").Text("field").ShouldBe(field);

    private static JsonNode Opening(JsonNode day, string queue) =>
        day["openings"]!.AsArray().Single(x => x!["queues"]!.AsArray().Any(y => y!.GetValue<string>() == queue))!;

    private static string[] Sessions(JsonNode day, string queue) =>
        [.. Opening(day, queue)["sessions"]!.AsArray().Select(x => x!.Text("opens"))];
}
