using System.Collections.Immutable;
using Queueing.Domain.Calendar;
using Queueing.Domain.Halls;
using Queueing.Domain.Halls.Configuration;
using Queueing.Simulator.Arrivals;
using Queueing.Simulator.Outlines;
using Queueing.Simulator.Skills;

namespace Queueing.Simulator.Tests.Arrivals;

/// <summary>
/// A hall of two queues: one is open all of Saturday, the other gives numbers for all of its four services in the morning, for one
/// of them in the afternoon, and for that one alone on Sunday mornings.
/// </summary>
public sealed class ProfileDayTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);
    private static readonly DateOnly Saturday = new(2026, 3, 7);
    private static readonly DateOnly Sunday = new(2026, 3, 8);

    private static readonly Hall Two = HallConfiguration.Parse(
        """
        {
          "id": "two", "name": { "zh": "二", "en": "Two" }, "timeZone": "UTC", "tides": { "mode": "off" },
          "priorityClasses": [{ "id": "ordinary", "name": { "zh": "普通", "en": "Ordinary" } }],
          "schedules": [
            { "name": "all", "days": { "mon-sat": ["09:00-12:00", "13:00-17:00"] } },
            { "name": "some", "drawLeadMinutes": 30, "drawCutOffMinutes": 15, "days": {
              "mon-fri": ["09:00-12:00", "13:00-17:00"],
              "sat": ["09:00-12:00", { "hours": "13:00-17:00", "services": ["a1"] }],
              "sun": [{ "hours": "09:00-12:00", "services": ["a1"] }] } },
          ],
          "queues": [
            { "id": "a", "name": { "zh": "甲", "en": "A" }, "prefix": "A", "targetWaitMinutes": 15, "expectedServiceMinutes": 5, "expectedPerDay": 2000, "schedule": "some" },
            { "id": "b", "name": { "zh": "乙", "en": "B" }, "prefix": "B", "targetWaitMinutes": 15, "expectedServiceMinutes": 5, "expectedPerDay": 500, "schedule": "all" },
          ],
          "departments": [
            { "id": "da", "name": { "zh": "甲", "en": "A" }, "queue": "a", "services": [
              { "id": "a1", "name": { "zh": "一", "en": "1" } }, { "id": "a2", "name": { "zh": "二", "en": "2" } },
              { "id": "a3", "name": { "zh": "三", "en": "3" } }, { "id": "a4", "name": { "zh": "四", "en": "4" } }] },
            { "id": "db", "name": { "zh": "乙", "en": "B" }, "queue": "b", "services": [{ "id": "b1", "name": { "zh": "一", "en": "1" } }] },
          ],
          "windows": [{ "id": "w1", "kind": "universal", "zone": "A", "primary": ["a", "b"] }],
        }
        """,
        "two").Hall!;

    [Fact]
    public void Nobody_comes_for_what_gives_no_number_at_that_moment()
    {
        foreach (var date in (DateOnly[])[Monday, Saturday, Sunday])
        {
            var day = HallDaySchedule.Of(Two, date);
            foreach (var arrival in Everybody(date))
            {
                var service = Two.Services.First(x => x.Id.Value == arrival.Service);
                day.Queues[Two.IndexOf(service.Queue)].At(arrival.At, [service.Id]).MayDraw.ShouldBeTrue($"{arrival.Service} at {arrival.At:u}");
            }
        }
    }

    [Fact]
    public void People_come_in_the_proportion_of_what_is_open()
    {
        Of("a", Everybody(Monday)).Length.ShouldBeInRange(1000, 3500);
        var saturday = Of("a", Everybody(Saturday));
        var afternoon = saturday.Count(x => x.At.Hour >= 13);
        // Three hours for four services and four for one, with the day's two peaks.
        (afternoon / (double)saturday.Length).ShouldBeInRange(0.15, 0.33);
        saturday.Where(x => x.At.Hour < 13).Select(x => x.Service).Distinct().Count().ShouldBe(4);
        // A seventh less than half of the day, and of that a quarter: the same factor of the day is drawn.
        (Of("a", Everybody(Sunday)).Length / (double)Of("a", Everybody(Monday)).Length).ShouldBe(3 / 7.0 / 4, 0.03);
    }

    [Fact]
    public void Until_numbers_stop_for_what_ends_at_noon_people_come_for_it_and_then_only_for_the_rest()
    {
        var late = Of("a", Everybody(Saturday)).Where(x => x.At.TimeOfDay >= new TimeSpan(11, 45, 0) && x.At.Hour < 12).ToArray();
        late.ShouldNotBeEmpty();
        late.ShouldAllBe(x => x.Service == "a1");
    }

    [Fact]
    public void Nobody_is_sent_on_to_a_queue_that_is_for_some_services_only()
    {
        var sent = Of("b", Everybody(Saturday)).Where(x => x.Visit.TransferTo == "a").ToArray();
        sent.ShouldNotBeEmpty();
        sent.ShouldAllBe(x => x.At.Hour < 12);
        Of("b", Everybody(Monday)).ShouldContain(x => x.At.Hour >= 13 && x.Visit.TransferTo == "a");
    }

    [Fact]
    public void The_load_of_a_short_day_is_that_of_its_people() =>
        QueueLoads.Of(Two, Sunday)[0].ShouldBe(QueueLoads.Of(Two, Monday)[0] / 4, 0.01);

    private static ImmutableArray<Arrival> Everybody(DateOnly date)
    {
        var day = HallDaySchedule.Of(Two, date);
        return new ProfileDay(HallOutline.Of(Two, day), 1, new VisitorConduct { TransferShare = 0.5 }).Draw(day.Begins).Arrivals;
    }

    private static Arrival[] Of(string queue, ImmutableArray<Arrival> everybody) => [.. everybody.Where(x => x.Queue == queue)];
}
