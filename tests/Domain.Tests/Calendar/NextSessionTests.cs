using Queueing.Domain.Calendar;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Tests.Halls;

namespace Queueing.Domain.Tests.Calendar;

/// <summary>The session for which to come, for who cannot be given a number now. The usual hall gives them from half an hour before nine and one.</summary>
public sealed class NextSessionTests
{
    private static readonly ServiceId Invoice = new("invoice");

    [Theory]
    [InlineData("2026-03-02 08:29", "2026-03-02 09:00")]
    [InlineData("2026-03-02 08:30", "2026-03-02 13:00")]
    [InlineData("2026-03-02 09:30", "2026-03-02 13:00")]
    [InlineData("2026-03-02 12:30", "2026-03-03 09:00")]
    [InlineData("2026-03-07 12:00", "2026-03-09 09:00")]
    public void It_is_the_first_whose_numbers_are_still_to_be_given_out(string after, string opens) =>
        Next(HallFiles.Parse(HallFiles.Minimal), after).ShouldBe(opens);

    [Fact]
    public void A_session_that_gives_no_numbers_is_passed_over()
    {
        var hall = HallFiles.Parse(HallFiles.Broken("\"drawCutOffMinutes\": 15", "\"drawCutOffMinutes\": 270"));
        Next(hall, "2026-03-02 09:00").ShouldBe("2026-03-03 09:00", "the afternoon ends as its numbers begin");
    }

    [Theory]
    [InlineData("2026-04-02", "2026-04-02 09:00")]
    [InlineData("2026-04-03", null)]
    public void It_is_looked_for_a_month_ahead_and_no_further(string special, string? opens)
    {
        const string Reason = "\"reason\": { \"zh\": \"专场\", \"en\": \"Special\" }";
        var hall = HallFiles.Parse(HallFiles.Broken("\"mon-fri\": [\"09:00-12:00\", \"13:00-17:00\"], \"sat\": [\"09:00-12:00\"]", string.Empty)
            .Replace("\"queues\": [", $"\"specialDays\": [ {{ \"date\": \"{special}\", {Reason}, \"sessions\": [\"09:00-12:00\"] }} ], \"queues\": [", StringComparison.Ordinal));
        Next(hall, "2026-03-02 10:00").ShouldBe(opens);
    }

    private static string? Next(Hall hall, string after) =>
        NextSession.For(hall, hall.Find(Invoice)!, Zones.Utc($"{after.Replace(' ', 'T')}:00+08:00")) is { } session
            ? session.Opens.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture)
            : null;
}
