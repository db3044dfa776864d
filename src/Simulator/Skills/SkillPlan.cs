using System.Collections.Immutable;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Simulator.Randomness;

namespace Queueing.Simulator.Skills;

/// <summary>
/// Proposes which further skills to train. A little flexibility is enough when it is of the right kind (Wallace and Whitt 2005):
/// every queue gets helpers in proportion to its load, more of them where its own windows have much to do, and each home
/// spreads its clerks over the queues evenly, by quota instead of by chance, so that no queue is left with few helpers or with
/// helpers who are all busy at the same time.
/// </summary>
public static class SkillPlan
{
    /// <summary>Proposes by quota.</summary>
    /// <param name="hall">The hall with the skills it has.</param>
    /// <param name="loads">Each queue's offered load in windows, at the queue's place.</param>
    /// <param name="trainees">Who may be trained; those without a window of their own are left out.</param>
    /// <param name="trainings">How many skills may be trained; not negative.</param>
    /// <param name="mostFurther">The most skills beyond the own queues that anybody shall have; positive.</param>
    /// <returns>The trainings, most useful first; fewer when everybody has as many skills as they may.</returns>
    public static ImmutableArray<Training> Propose(
        Hall hall, IReadOnlyList<double> loads, IEnumerable<StaffId> trainees, int trainings, int mostFurther) =>
        new SkillQuotas(hall, loads, trainees, mostFurther).Propose(trainings);

    /// <summary>Draws the same number of trainings by chance, each queue in proportion to its load: what a plan has to beat.</summary>
    /// <param name="hall">The hall with the skills it has.</param>
    /// <param name="loads">Each queue's offered load in windows, at the queue's place.</param>
    /// <param name="plan">The plan to match: the same clerks get as many skills.</param>
    /// <param name="seed">Names the draws.</param>
    /// <returns>The trainings.</returns>
    public static ImmutableArray<Training> Random(Hall hall, IReadOnlyList<double> loads, ImmutableArray<Training> plan, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(hall);
        ArgumentNullException.ThrowIfNull(loads);
        var drawn = ImmutableArray.CreateBuilder<Training>(plan.Length);
        foreach (var clerk in plan.GroupBy(x => x.Clerk))
        {
            var draws = new Draws(seed, $"training/{clerk.Key}");
            var left = Enumerable.Range(0, loads.Count).Where(x => loads[x] > 0 && !hall.Find(clerk.Key)!.Skills.Contains(hall.Queues[x].Id)).ToList();
            foreach (var training in clerk)
            {
                var queue = draws.Weighted(left, x => loads[x]);
                left.Remove(queue);
                drawn.Add(training with { Queue = hall.Queues[queue].Id });
            }
        }

        return drawn.ToImmutable();
    }

    /// <summary>Makes the hall after a plan: the clerks have the skills, and their windows the equipment.</summary>
    /// <param name="hall">The hall.</param>
    /// <param name="plan">The trainings.</param>
    /// <returns>The hall that has done them.</returns>
    public static Hall Train(Hall hall, ImmutableArray<Training> plan)
    {
        ArgumentNullException.ThrowIfNull(hall);
        var byClerk = plan.ToLookup(x => x.Clerk, x => x.Queue);
        var byWindow = plan.ToLookup(x => x.Window, x => x.Queue);
        return hall.With(
            windows: [.. hall.Windows.Select(x => x with { Tidal = [.. x.Tidal.Union(byWindow[x.Id].Except(x.Primary))] })],
            staffMembers: [.. hall.Staff.Select(x => x with { Skills = [.. x.Skills.Union(byClerk[x.Id])] })]);
    }
}
