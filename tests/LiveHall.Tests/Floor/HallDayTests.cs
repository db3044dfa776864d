using System.Text.Json;
using Queueing.LiveHall.Api;
using Queueing.LiveHall.Floor;

namespace Queueing.LiveHall.Tests.Floor;

/// <summary>A hall of two queues, of which one gives numbers for one of its two services in the morning and for both after noon.</summary>
public sealed class HallDayTests
{
    private static readonly DateTimeOffset Morning = new(2026, 3, 7, 9, 0, 0, TimeSpan.Zero);

    private readonly HallDay day = new(
        JsonSerializer.Deserialize(
            """
            {"hall":"two","name":{"zh":"二","en":"Two"},"timeZone":"UTC","clock":{"now":"2026-03-07T08:00:00Z","speed":1,"businessDay":"2026-03-07"},
            "services":[{"service":"x","name":{"zh":"X","en":"X"},"queue":"a"},
              {"service":"y","name":{"zh":"Y","en":"Y"},"queue":"b"},{"service":"z","name":{"zh":"Z","en":"Z"},"queue":"b"}],
            "queues":[
              {"queue":"a","name":{"zh":"甲","en":"A"},"prefix":"A","targetMinutes":15,"expectedServiceMinutes":5,"expectedToday":60,
               "sessions":[{"opens":"2026-03-07T09:00:00Z","closes":"2026-03-07T18:00:00Z"}],"drawFrom":"2026-03-07T09:00:00Z","drawUntil":"2026-03-07T18:00:00Z"},
              {"queue":"b","name":{"zh":"乙","en":"B"},"prefix":"B","targetMinutes":15,"expectedServiceMinutes":5,"expectedToday":20,
               "sessions":[{"opens":"2026-03-07T09:00:00Z","closes":"2026-03-07T12:00:00Z","services":["z"]},
                {"opens":"2026-03-07T13:00:00Z","closes":"2026-03-07T17:00:00Z"}],"drawFrom":"2026-03-07T09:00:00Z","drawUntil":"2026-03-07T17:00:00Z"}],
            "windows":[],"priorityClasses":[]}
            """,
            ApiJson.Default.HallAnswer)!,
        []);

    [Theory]
    [InlineData(1, "z")]
    [InlineData(3.5, null)]
    [InlineData(4.5, "y")]
    [InlineData(6.5, null)]
    public void Another_service_is_one_that_is_served_now_and_for_two_hours_yet(double hours, string? service) =>
        day.Another("a", Morning.AddHours(hours)).ShouldBe(service);

    [Fact]
    public void What_is_expected_today_is_told_by_the_hall() => day.Outline.Queue("b").Expected.ShouldBe(20);
}
