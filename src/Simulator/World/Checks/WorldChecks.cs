using System.Collections.Immutable;
using Queueing.Domain.Calendar;
using Queueing.Domain.Dispatch;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;

namespace Queueing.Simulator.World.Checks;

/// <summary>Everything that watches a world.</summary>
internal static class WorldChecks
{
    /// <summary>Makes the checks of one run, of each of its halls; those of a hall share one reading of its journal and nothing else.</summary>
    /// <param name="halls">The hall, or two that people are sent to and fro between.</param>
    /// <param name="date">The day.</param>
    /// <returns>The checks, hall by hall; the order is that in which they are told.</returns>
    public static ImmutableArray<ImmutableArray<WorldCheck>> All(ImmutableArray<Hall> halls, DateOnly date)
    {
        ImmutableArray<JournalFacts> facts = [.. halls.Select(_ => new JournalFacts())];
        ImmutableArray<ImmutableArray<WorldCheck>> own = [.. halls.Select((hall, i) => All(facts[i], new FloorPlan(hall), new HallDay(hall.Id, date)))];
        return halls.Length < 2 ? own : [own[0].Add(new LinkCheck(facts[0], halls[0], facts[1])), own[1].Add(new LinkCheck(facts[1], halls[1], facts[0]))];
    }

    private static ImmutableArray<WorldCheck> All(JournalFacts facts, FloorPlan plan, HallDay day)
    {
        var (hall, schedule) = (plan.Hall, HallDaySchedule.Of(plan.Hall, day.Date));
        var hooks = new HookFacts(facts, day);
        return
        [
            new LifeCheck(facts, hall, schedule),
            new CallCheck(facts),
            new DutyCheck(facts, hall),
            new OrderCheck(facts, hall),
            new NumberCheck(facts, hall, day),
            new ConservationCheck(facts),
            new MeasureCheck(facts, hall),
            new PaperCheck(facts, hall, day),
            new SteeringCheck(facts, hall, day),
            new TimeCheck(facts),
            new KeyCheck(facts),
            new TimerCheck(facts, hall),
            new AutoCallCheck(facts, hall),
            new StaffCheck(facts),
            new TideCheck(facts, hall),
            new AnswerCheck(facts, hall),
            new RefusalCheck(facts, hall, day),
            new HoursCheck(facts, hall, schedule),
            new OverdueCheck(facts, hall),
            new AlarmCheck(facts, hall, schedule),
            new DeviceCheck(facts, hall, schedule),
            new HealingCheck(facts, hall),
            new AnnouncementCheck(facts, day),
            new DecisionCheck(facts, plan, schedule),
            new EmptyCheck(facts, hall),
            new PulseCheck(facts, hall),
            new ViewCheck(facts),
            new ReportCheck(facts),
            new ReadCheck(facts, hall, day),
            hooks,
            new DeliveryCheck(facts, hooks, hall),
            new RetryCheck(facts, hooks),
            new LetterCheck(facts, hooks),
            new ArrivalCheck(facts, hooks),
            new HookAnswerCheck(facts, hooks),
            new ReplayCheck(facts, plan, day),
            new ConvergenceCheck(facts, hall),
        ];
    }
}
