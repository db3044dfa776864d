using System.Globalization;
using Queueing.Domain.Calendar;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Tests.Halls;

namespace Queueing.Domain.Tests.Calendar;

public sealed class ExpectedDayTests
{
    private const string Week = "\"mon-fri\": [\"09:00-12:00\", \"13:00-17:00\"], \"sat\": [\"09:00-12:00\"]";

    [Theory]
    [InlineData("huadu", "household", "2026-03-02", 359)]
    [InlineData("huadu", "household", "2026-03-07", 359)]
    [InlineData("huadu", "tax", "2026-03-07", 0)]
    [InlineData("huadu", "tax", "2026-05-09", 491)]
    [InlineData("huadu", "death", "2026-03-08", 3.4)]
    [InlineData("small", "household", "2026-03-07", 72)]
    [InlineData("dongyuan", "household", "2026-03-07", 104.8)]
    [InlineData("xinhua", "general", "2026-03-03", 70)]
    [InlineData("xinhua", "general", "2026-03-04", 70)]
    [InlineData("xinhua", "quick", "2026-03-03", 90)]
    public void As_many_come_in_an_hour_as_on_an_ordinary_day_and_no_more_in_extended_hours(string hall, string queue, string date, double expected) =>
        Of(HallFiles.Load(hall), queue, date).ShouldBe(expected);

    [Theory]
    [InlineData("marriage", "2026-05-01", "huadu", 3)]
    [InlineData("household", "2026-05-03", "small", 3)]
    public void Of_a_session_for_some_services_their_share_comes(string queue, string date, string name, double hours)
    {
        var hall = HallFiles.Load(name);
        var services = hall.Services.Count(x => x.Queue.Value == queue);
        services.ShouldBeGreaterThan(1);
        var perDay = hall.Find(new QueueId(queue))!.ExpectedPerDay;
        Of(hall, queue, date).ShouldBe(Math.Round(perDay * hours / 7 / services, 1));
    }

    [Fact]
    public void A_special_day_longer_than_any_of_the_week_brings_no_more_than_an_ordinary_one() =>
        Of(HallFiles.Load("dongyuan"), "household", "2026-08-31").ShouldBe(227);

    [Theory]
    [InlineData("\"sat\": [{ \"hours\": \"09:00-12:00\", \"extended\": \"09:00-12:00\" }], \"mon-fri\": [\"09:00-15:00\"]", 20)]
    [InlineData("\"sat\": [{ \"hours\": \"09:00-12:00\", \"extended\": \"09:00-12:00\" }]", 40)]
    [InlineData("\"sat\": [\"09:00-12:00\"], \"mon\": [{ \"hours\": \"09:00-19:00\", \"relay\": \"12:00-14:00\", \"extended\": \"17:00-19:00\" }]", 20)]
    [InlineData("\"sat\": [\"09:00-12:00\"], \"mon\": [\"09:00-12:00\", { \"hours\": \"13:00-16:00\", \"services\": [\"oath\"] }]", 40)]
    [InlineData("\"mon-fri\": [\"09:00-15:00\"]", 0)]
    public void Ordinary_is_the_longest_day_of_the_week_without_relays_and_extended_hours(string week, double saturday) =>
        Of(HallFiles.Parse(HallFiles.Broken(Week, week)), "tax", "2026-03-07").ShouldBe(saturday);

    [Fact]
    public void Where_nothing_is_known_nothing_is_expected() =>
        Of(HallFiles.Parse(HallFiles.Minimal), "notary", "2026-03-02").ShouldBe(0);

    private static double Of(Hall hall, string queue, string date) => ExpectedDay.Of(hall, hall.Find(new QueueId(queue))!, DateOnly.Parse(date, CultureInfo.InvariantCulture));
}
