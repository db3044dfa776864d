using System.Collections.Immutable;
using Queueing.Domain.Calendar;
using Queueing.Domain.Dispatch;
using Queueing.Domain.Halls;
using Queueing.Domain.Halls.Configuration;
using Queueing.Simulator.Arrivals;
using Queueing.Simulator.Halls;
using Queueing.Simulator.Shifts;

namespace Queueing.Simulator.Tests.Halls;

/// <summary>What the live hall's people and clerks do beside coming and being served, in a hall of one window for each of two queues.</summary>
public sealed class LivePaceTests
{
    private static readonly DateOnly Date = new(2026, 3, 2);
    private static readonly TimeSpan Service = TimeSpan.FromMinutes(5);
    private static readonly ClerkPace Pace = new();

    private static readonly Hall TwoWindows = HallConfiguration.Parse(
        """
        {
          "id": "two", "name": { "zh": "二", "en": "Two" }, "timeZone": "Asia/Shanghai", "tides": { "mode": "off" },
          "priorityClasses": [{ "id": "ordinary", "name": { "zh": "普通", "en": "Ordinary" } }],
          "schedules": [{ "name": "all", "days": { "mon-sun": ["09:00-17:00"] } }],
          "queues": [
            { "id": "a", "name": { "zh": "甲", "en": "A" }, "prefix": "A", "targetWaitMinutes": 15, "expectedServiceMinutes": 5, "expectedPerDay": 60, "schedule": "all" },
            { "id": "b", "name": { "zh": "乙", "en": "B" }, "prefix": "B", "targetWaitMinutes": 15, "expectedServiceMinutes": 5, "expectedPerDay": 60, "schedule": "all" }
          ],
          "departments": [
            { "id": "da", "name": { "zh": "甲", "en": "A" }, "queue": "a", "services": [{ "id": "sa", "name": { "zh": "甲", "en": "A" } }] },
            { "id": "db", "name": { "zh": "乙", "en": "B" }, "queue": "b", "services": [{ "id": "sb", "name": { "zh": "乙", "en": "B" } }] }
          ],
          "windows": [
            { "id": "w1", "kind": "sector", "zone": "A", "primary": ["a"] },
            { "id": "w2", "kind": "sector", "zone": "A", "primary": ["b"] }
          ]
        }
        """,
        "two").Hall!;

    private static readonly HallDaySchedule Day = HallDaySchedule.Of(TwoWindows, Date);
    private static readonly DateTimeOffset Opens = Day.FirstOpening!.Value;

    [Fact]
    public void The_next_is_called_when_the_walk_the_service_and_the_turnaround_are_over()
    {
        var day = Run([Person(1) with { Walk = TimeSpan.FromSeconds(30) }, Person(2)]);

        day.Services[0].CalledAt.ShouldBe(At(1));
        day.Services[0].StartedAt.ShouldBe(At(1).AddSeconds(30));
        day.Services[1].CalledAt.ShouldBe(day.Services[0].StartedAt + Service + Pace.Turnaround);
        day.Windows[0].Busy.ShouldBe(2 * Service, "neither the walk nor the turnaround is service");
    }

    [Fact]
    public void A_call_made_by_mistake_keeps_the_place_and_the_first_call_ends_the_wait()
    {
        var day = Run([Person(1) with { Detour = Nothing with { PutBack = true } }, Person(2)]);

        day.Services[0].CalledAt.ShouldBe(At(1));
        day.Services[0].StartedAt.ShouldBe(At(1) + Pace.Misclick + Pace.Turnaround, "the same window calls them again");
        day.Services[1].CalledAt.ShouldBeGreaterThan(day.Services[0].StartedAt);
    }

    [Fact]
    public void Who_misses_the_call_comes_back_behind_three_of_those_who_wait()
    {
        ImmutableArray<Visitor> crowd = [.. Enumerable.Range(2, 5).Select(x => Person(x))];
        var missing = Person(1) with { Detour = Nothing with { Misses = true, ReturnsAfter = TimeSpan.FromMinutes(6) } };

        // At 6 min past the miss two of the crowd are gone: three remain, and the one who missed is the last.
        var day = Run([missing, .. crowd]);

        day.Services.ShouldAllBe(x => x.IsServed);
        day.Services[0].CalledAt.ShouldBe(At(1), "the wait ends with the first call");
        day.Services[0].StartedAt.ShouldBeGreaterThan(day.Services[4].StartedAt);
    }

    [Fact]
    public void Who_misses_the_call_for_good_is_served_by_nobody_and_the_next_is_called()
    {
        var day = Run([Person(1) with { Detour = Nothing with { Misses = true } }, Person(2)]);

        day.Services[0].IsServed.ShouldBeFalse();
        day.Services[0].Missed.ShouldBeTrue();
        day.Services[1].CalledAt.ShouldBe(At(1) + (2 * Pace.CallPatience) + Pace.Turnaround);
    }

    [Fact]
    public void Who_is_sent_on_keeps_seniority_and_is_served_in_the_other_queue_too()
    {
        var sent = Person(1) with { Detour = Nothing with { TransferTo = 1, TransferService = Service } };

        var day = Run([sent, .. Enumerable.Range(2, 4).Select(x => Person(x, queue: 1))]);

        day.Services[0].Window.ShouldBe(1);
        day.Services[0].StartedAt.ShouldBeLessThan(day.Services[2].StartedAt, "they came before the second of that queue");
        day.Windows[0].Busy.ShouldBe(Service);
        day.Windows[1].Busy.ShouldBe(5 * Service);
    }

    [Fact]
    public void A_relieved_clerk_finishes_what_is_in_hand_and_calls_nobody_after()
    {
        ImmutableArray<Shift> shifts =
        [
            new("w1-a", "w1", At(0), At(4), ToClosing: false), new("w2-a", "w2", At(0), At(480), ToClosing: true),
        ];

        var day = Run([Person(1), Person(2)], shifts);

        day.Services[0].IsServed.ShouldBeTrue();
        day.Services[1].IsServed.ShouldBeFalse();
        day.Windows[0].Open.ShouldBe(TimeSpan.FromMinutes(6), "from the opening to the end of the service in hand");
    }

    private static Detour Nothing { get; } = new(false, false, null, -1, default);

    private static DateTimeOffset At(double minute) => Opens.AddMinutes(minute);

    private static Visitor Person(double minute, int queue = 0) => new(At(minute), queue, TimeSpan.Zero, Service, TimeSpan.MaxValue);

    private static DayOutcome Run(ImmutableArray<Visitor> people, ImmutableArray<Shift>? shifts = null) =>
        HallDaySimulation.Run(new HallScenario(new FloorPlan(TwoWindows), Day, people, Conduct.Policy) { Clerks = Pace, Shifts = shifts ?? [] });
}
