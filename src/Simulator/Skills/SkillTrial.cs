using System.Collections.Immutable;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Simulator.Figures;
using Queueing.Simulator.Halls;

namespace Queueing.Simulator.Skills;

/// <summary>What training is worth: days of the same people before it, after a plan, and after as many skills drawn by chance, the policy in mode auto.</summary>
/// <param name="hall">The hall before.</param>
/// <param name="date">The business date.</param>
/// <param name="days">How many days; positive.</param>
/// <param name="firstSeed">The first day's seed; each further day has the next.</param>
/// <param name="runner">Runs the days.</param>
public sealed class SkillTrial(Hall hall, DateOnly date, int days, ulong firstSeed, DayRunner runner)
{
    private readonly ImmutableArray<double> loads = QueueLoads.Of(hall, date);

    /// <summary>Gets the hall before.</summary>
    public Hall Hall => hall;

    /// <summary>Makes the hall whose clerks know nothing but their window's own queues; the back office keeps its skills.</summary>
    /// <param name="hall">The hall.</param>
    /// <returns>The hall without further skills.</returns>
    public static Hall Untrained(Hall hall)
    {
        ArgumentNullException.ThrowIfNull(hall);
        return hall.With(
            windows: [.. hall.Windows.Select(x => x.Primary.IsEmpty ? x : x with { Tidal = [] })],
            staffMembers: [.. hall.Staff.Select(x => Own(hall, x) is { IsEmpty: false } own ? x with { Skills = [.. x.Skills.Intersect(own)] } : x)]);
    }

    /// <summary>Counts the skills beyond their window's own queues that clerks with a window have.</summary>
    /// <param name="hall">The hall.</param>
    /// <returns>How many clerks have a window with queues of its own, and how many further skills they have together.</returns>
    public static (int Clerks, int Skills) Further(Hall hall)
    {
        ArgumentNullException.ThrowIfNull(hall);
        int[] further = [.. hall.Staff.Where(x => !Own(hall, x).IsEmpty).Select(x => x.Skills.Except(Own(hall, x)).Count())];
        return (further.Length, further.Sum());
    }

    /// <summary>Proposes a plan for everybody.</summary>
    /// <param name="trainings">How many skills may be trained; not negative.</param>
    /// <param name="mostFurther">The most skills beyond the own queues that anybody shall have; positive.</param>
    /// <returns>The plan.</returns>
    public ImmutableArray<Training> Propose(int trainings, int mostFurther) =>
        SkillPlan.Propose(hall, loads, hall.Staff.Select(x => x.Id), trainings, mostFurther);

    /// <summary>Runs the days in the hall after trainings; none for the hall as it is.</summary>
    /// <param name="plan">The trainings.</param>
    /// <returns>The days' figures.</returns>
    public DayFigures[] After(ImmutableArray<Training> plan)
    {
        var trained = SkillPlan.Train(hall, plan);
        return runner(days, day => Run(trained, day));
    }

    /// <summary>Runs the days in halls after as many trainings by chance, drawn anew for each day.</summary>
    /// <param name="plan">The plan to match: the same clerks get as many skills.</param>
    /// <returns>The days' figures.</returns>
    public DayFigures[] ByChance(ImmutableArray<Training> plan) =>
        runner(days, day => Run(SkillPlan.Train(hall, SkillPlan.Random(hall, loads, plan, firstSeed + (ulong)day)), day));

    /// <summary>Compares two trials day by day.</summary>
    /// <param name="after">The days' figures of one.</param>
    /// <param name="before">Those of the other.</param>
    /// <param name="figure">The figure of one day.</param>
    /// <returns>By how much it is larger in the first.</returns>
    public static Interval Difference(DayFigures[] after, DayFigures[] before, Func<DayFigures, double> figure) =>
        Interval.Of([.. after.Zip(before, (x, y) => figure(x) - figure(y))]);

    private static ImmutableArray<QueueId> Own(Hall hall, StaffMember clerk) =>
        clerk.HomeWindow is { } window ? hall.Windows[hall.IndexOf(window)].Primary : [];

    private DayFigures Run(Hall trained, int day)
    {
        var scenario = new HallDays(trained, date).Of(firstSeed + (ulong)day, NamedConduct.Auto);
        return DayFigures.Of(scenario, HallDaySimulation.Run(scenario));
    }
}
