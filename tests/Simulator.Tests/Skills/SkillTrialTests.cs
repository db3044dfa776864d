using Queueing.Simulator.Figures;
using Queueing.Simulator.Skills;
using Queueing.Simulator.Tests.WhatIf;

namespace Queueing.Simulator.Tests.Skills;

public sealed class SkillTrialTests
{
    private readonly SkillTrial trial = new(SkillTrial.Untrained(Tiny.Hall), Tiny.Monday, 3, 1, (count, day) => [.. Enumerable.Range(0, count).Select(day)]);

    [Fact]
    public void Steps_of_a_plan_add_up_to_the_whole_on_the_same_days()
    {
        var plan = trial.Propose(3, 1);
        DayFigures[][] steps = [.. Enumerable.Range(0, plan.Length + 1).Select(x => trial.After(plan[..x]))];
        var gains = Enumerable.Range(0, plan.Length).Sum(x => SkillTrial.Difference(steps[x + 1], steps[x], y => y.MeanWait).Mean);
        gains.ShouldBe(SkillTrial.Difference(steps[^1], steps[0], x => x.MeanWait).Mean, 1e-9);
        gains.ShouldNotBe(0);
    }

    [Fact]
    public void Nothing_trained_changes_nothing()
    {
        SkillTrial.Difference(trial.After([]), trial.ByChance([]), x => x.MeanWait).ShouldBe(new Interval(0, 0));
    }

    [Fact]
    public void The_untrained_know_their_own_queues_only_and_the_back_office_what_it_knew()
    {
        var untrained = SkillTrial.Untrained(Tiny.Hall);
        SkillTrial.Further(Tiny.Hall).Skills.ShouldBeGreaterThan(0);
        SkillTrial.Further(untrained).ShouldBe((SkillTrial.Further(Tiny.Hall).Clerks, 0));
        untrained.Staff.Where(x => x.HomeWindow is null).ShouldBe(Tiny.Hall.Staff.Where(x => x.HomeWindow is null));
    }
}
