using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Simulator.Policies;
using Queueing.Simulator.Reference;
using Queueing.Simulator.Skills;

namespace Queueing.Simulator.Tests.Skills;

public sealed class SkillPlanTests
{
    private static readonly ReferenceSettings Untrained = new() { Queues = 6, Windows = 40, StandardWindows = 40, Visitors = 1000, FurtherSkills = 0, TrainedShare = 0 };

    private readonly Hall hall = new ReferenceHall(1, Untrained).Plan.Hall;

    private double[] Loads => [.. hall.Queues.Select(x => x.ExpectedPerDay * x.ExpectedService.TotalMinutes / ReferenceHall.OpenMinutes)];

    [Fact]
    public void As_many_are_trained_as_asked_nobody_beyond_the_most_and_nobody_in_what_they_know()
    {
        var plan = Propose(50);
        plan.Length.ShouldBe(50);
        plan.GroupBy(x => x.Clerk).ShouldAllBe(x => x.Count() <= 2 && x.Select(y => y.Queue).Distinct().Count() == x.Count());
        plan.ShouldAllBe(x => !hall.Find(x.Clerk)!.Skills.Contains(x.Queue));
        Propose(1000).Length.ShouldBe(80, "two for each of forty");
    }

    [Fact]
    public void Each_queue_gets_helpers_by_its_load_and_none_is_left_without()
    {
        var plan = Propose(80);
        var links = hall.Queues.Select(x => plan.Count(y => y.Queue == x.Id)).ToArray();
        var order = Enumerable.Range(0, links.Length).OrderByDescending(x => Loads[x]).ToArray();
        links[order[0]].ShouldBeGreaterThan(links[order[^1]]);
        links.ShouldAllBe(x => x > 0, "no queue is left without helpers");
    }

    [Fact]
    public void Skills_that_are_there_count_towards_their_home_s_quotas()
    {
        var half = Propose(40);
        var then = SkillPlan.Propose(SkillPlan.Train(hall, half), Loads, hall.Staff.Select(x => x.Id), 40, 2);
        then.Length.ShouldBe(40);
        var both = half.Concat(then).GroupBy(x => hall.Windows[hall.IndexOf(x.Window)].Primary[0]);
        var whole = Propose(80).GroupBy(x => hall.Windows[hall.IndexOf(x.Window)].Primary[0]).ToDictionary(x => x.Key);
        foreach (var home in both)
        {
            hall.Queues.ShouldAllBe(x => Math.Abs(home.Count(y => y.Queue == x.Id) - whole[home.Key].Count(y => y.Queue == x.Id)) <= 2);
        }
    }

    [Fact]
    public void A_small_queue_at_a_busy_one_s_window_is_not_taken_for_a_crowded_one()
    {
        // As many windows as before, but one of the busiest queue's serves the quietest too.
        var (busiest, quietest) = (Array.IndexOf(Loads, Loads.Max()), Array.IndexOf(Loads, Loads.Min()));
        var own = hall.Windows.Where(x => x.Primary.Contains(hall.Queues[quietest].Id)).Select(x => x.Id).ToHashSet();
        var first = hall.Windows.First(x => x.Primary.Contains(hall.Queues[busiest].Id)).Id;
        var shared = hall.With(
            windows: [.. hall.Windows.Where(x => !own.Contains(x.Id)).Select(x => x.Id != first ? x : x with { Primary = [.. x.Primary, hall.Queues[quietest].Id] })],
            staffMembers: [.. hall.Staff.Where(x => x.HomeWindow is not { } home || !own.Contains(home))]);
        var plan = SkillPlan.Propose(shared, Loads, shared.Staff.Select(x => x.Id), 40, 2);
        plan.Count(x => x.Queue == hall.Queues[quietest].Id).ShouldBeLessThan(20);
    }

    [Fact]
    public void A_trained_hall_has_the_skills_and_the_equipment()
    {
        var plan = Propose(10);
        var trained = SkillPlan.Train(hall, plan);
        plan.ShouldAllBe(x => trained.Find(x.Clerk)!.Skills.Contains(x.Queue) && trained.Windows[trained.IndexOf(x.Window)].Tidal.Contains(x.Queue));
        trained.Staff.Sum(x => x.Skills.Length).ShouldBe(hall.Staff.Sum(x => x.Skills.Length) + 10);
    }

    [Fact]
    public void By_chance_the_same_clerks_learn_as_much()
    {
        var plan = Propose(60);
        var chance = SkillPlan.Random(hall, Loads, plan, 3);
        chance.Select(x => x.Clerk).Order(Comparer<StaffId>.Create((a, b) => string.CompareOrdinal(a.Value, b.Value)))
            .ShouldBe(plan.Select(x => x.Clerk).Order(Comparer<StaffId>.Create((a, b) => string.CompareOrdinal(a.Value, b.Value))));
        SkillPlan.Random(hall, Loads, plan, 3).ShouldBe(chance);
        SkillPlan.Random(hall, Loads, plan, 4).ShouldNotBe(chance);
    }

    [Fact]
    public void Where_windows_are_badly_allotted_a_plan_waits_less_than_chance()
    {
        var experiment = new PolicyExperiment(1, 4, 1);
        var settings = new ReferenceSettings { Mismatch = 0.3 };
        double Mean(Rival rival) => Enumerable.Range(0, experiment.Halls).Average(x => experiment.Run(settings, rival, x, 0).MeanWait);
        Mean(Rival.Planned).ShouldBeLessThan(Mean(Rival.Policy));
    }

    private System.Collections.Immutable.ImmutableArray<Training> Propose(int trainings) =>
        SkillPlan.Propose(hall, Loads, hall.Staff.Select(x => x.Id), trainings, 2);
}
