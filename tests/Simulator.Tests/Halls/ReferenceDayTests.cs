using Queueing.Domain.Tides;
using Queueing.Simulator.Halls;
using Queueing.Simulator.Reference;

namespace Queueing.Simulator.Tests.Halls;

/// <summary>Days of reference halls of 229 windows, as the policy runs them, as a supervisor does, and as nobody does.</summary>
public sealed class ReferenceDayTests
{
    private static readonly ReferenceSettings Published = new();

    [Theory]
    [InlineData(Conduct.Policy)]
    [InlineData(Conduct.RuleOfThumb)]
    [InlineData(Conduct.AlwaysOn)]
    public void Everybody_is_served_once_and_no_window_serves_two_people_at_a_time(Conduct conduct)
    {
        var (scenario, outcome) = Run(Published, 1, conduct);
        outcome.Services.Length.ShouldBe(scenario.Visitors.Length);
        outcome.Services.ShouldAllBe(x => x.IsServed);
        foreach (var services in outcome.Services.GroupBy(x => x.Window))
        {
            var ordered = services.OrderBy(x => x.CalledAt).ToArray();
            ordered.Zip(ordered.Skip(1)).ShouldAllBe(x => x.First.CalledAt + x.First.Took <= x.Second.CalledAt);
        }
    }

    [Fact]
    public void The_same_day_runs_the_same_way_again()
    {
        var (scenario, first) = Run(Published, 2, Conduct.Policy);
        var again = HallDaySimulation.Run(scenario);
        again.Services.ShouldBe(first.Services);
        again.Tides.Select(x => (x.Window, x.ProposedAt, x.EndedAt, x.Reason)).ShouldBe(first.Tides.Select(x => (x.Window, x.ProposedAt, x.EndedAt, x.Reason)));
    }

    [Fact]
    public void Without_priorities_nobody_is_overtaken_in_their_line()
    {
        var (scenario, outcome) = Run(Published, 3, Conduct.Policy);
        foreach (var queue in Enumerable.Range(0, scenario.Plan.Hall.Queues.Length))
        {
            var calls = outcome.Services.Where((_, i) => scenario.Visitors[i].Queue == queue).Select(x => x.CalledAt).ToArray();
            calls.Zip(calls.Skip(1)).ShouldAllBe(x => x.First <= x.Second, "the line is called in order of arrival");
        }
    }

    [Fact]
    public void A_window_rests_between_two_duties_and_keeps_each_for_the_shortest_time()
    {
        var tides = Run(Published, 4, Conduct.Policy).Outcome.Tides.Where(x => x.OpenedAt is not null).ToArray();
        var settings = Published.Tides;
        tides.Length.ShouldBeGreaterThan(50, "or this shows nothing");
        tides.Where(x => x.EndedAt is not null).ShouldAllBe(x => x.EndedAt - x.OpenedAt >= settings.MinOpen);
        foreach (var duties in tides.GroupBy(x => x.Window))
        {
            var ordered = duties.OrderBy(x => x.OpenedAt).ToArray();
            ordered.Zip(ordered.Skip(1)).ShouldAllBe(x => x.Second.ProposedAt - x.First.EndedAt >= settings.CoolDown);
        }
    }

    [Fact]
    public void The_policy_beats_sharing_all_day_which_beats_nothing_at_all()
    {
        var off = Published with { Tides = Published.Tides with { Mode = TidalMode.Off }, TargetWait = TimeSpan.FromHours(100) };
        var none = MeanWait(Run(off, 5, Conduct.Policy));
        var always = MeanWait(Run(off, 5, Conduct.AlwaysOn));
        var policy = MeanWait(Run(Published, 5, Conduct.Policy));
        always.ShouldBeLessThan(none / 2);
        policy.ShouldBeLessThan(always);
    }

    private static (HallScenario Scenario, DayOutcome Outcome) Run(ReferenceSettings settings, ulong seed, Conduct conduct)
    {
        var hall = new ReferenceHall(seed, settings);
        var scenario = new HallScenario(hall.Plan, hall.Day, hall.Visitors(day: 0), conduct);
        return (scenario, HallDaySimulation.Run(scenario));
    }

    private static double MeanWait((HallScenario Scenario, DayOutcome Outcome) run) =>
        run.Outcome.Services.Select((x, i) => (x.CalledAt - run.Scenario.Visitors[i].ArrivesAt).TotalMinutes).Average();
}
