using System.Collections.Immutable;
using Queueing.Domain.Calendar;
using Queueing.Domain.Dispatch;
using Queueing.Domain.Identities;

namespace Queueing.Simulator.World.Checks;

/// <summary>Everything that watches a world.</summary>
internal static class WorldChecks
{
    /// <summary>Makes the checks of one run; they share one reading of the journal and nothing else.</summary>
    /// <param name="plan">The hall.</param>
    /// <param name="day">The hall-day.</param>
    /// <returns>The checks; the order is that in which they are told.</returns>
    public static ImmutableArray<WorldCheck> All(FloorPlan plan, HallDay day)
    {
        var (facts, hall, schedule) = (new JournalFacts(), plan.Hall, HallDaySchedule.Of(plan.Hall, day.Date));
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
            new HealingCheck(facts, hall),
            new AnnouncementCheck(facts, day),
            new DecisionCheck(facts, plan, schedule),
            new EmptyCheck(facts, hall),
            new ViewCheck(facts),
            new ReportCheck(facts),
            new ReadCheck(facts, day),
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
