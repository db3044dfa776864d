using Queueing.Domain.Decisions;
using Queueing.Domain.Dispatch;
using Queueing.Domain.Dispatch.Events;
using Queueing.Domain.Routing;
using Queueing.Domain.Tides;
using Queueing.Simulator.Halls;
using Queueing.Simulator.Invariants;

namespace Queueing.Simulator.Tests.Invariants;

/// <summary>Each invariant catches the fault it is there for: the same days run by a rule with a bug planted in it.</summary>
public sealed class PlantedFaultsTests
{
    private const int MostDays = 60;

    [Fact]
    public void A_policy_that_forgets_a_duty_cut_short_opens_too_often() =>
        Caught("invariant 1, openings", FaultyPolicy.ForgettingADutyCutShort);

    [Fact]
    public void A_policy_that_ignores_the_cool_down_flaps() =>
        Caught("invariant 2, no flap", FaultyPolicy.IgnoringTheCoolDown);

    [Fact]
    public void A_policy_that_lets_go_before_the_minimum_duty_is_caught() =>
        Caught("invariant 2, no flap", FaultyPolicy.LettingGoAtOnce);

    [Fact]
    public void A_policy_that_helps_both_ways_is_caught() =>
        Caught("invariant 3, opposite duties", FaultyPolicy.HelpingBothWays);

    [Fact]
    public void A_line_by_the_order_of_drawing_alone_breaks_what_a_head_start_promises() =>
        Caught("invariant 4, overtaking", Rules.Production with { HeadStart = _ => TimeSpan.Zero });

    [Fact]
    public void A_line_that_gives_too_much_of_a_head_start_is_caught() =>
        Caught("invariant 4, overtaking", Rules.Production with { HeadStart = x => x.HeadStart * 2 });

    [Fact]
    public void Routing_that_does_not_know_who_is_overdue_is_caught() =>
        Caught("invariant 5, overdue first", Rules.Production with { Choose = (view, window, now) => [.. CallRouting.Choose(view, window, now).OrderBy(x => x.Reason.Rule == CallRule.Overdue)] });

    [Fact]
    public void An_arrival_that_is_offered_to_nobody_leaves_a_window_idle() =>
        Caught("invariant 6, no idle window", Rules.Production with { Offer = (_, _, _, windows) => windows.Clear() });

    [Fact]
    public void A_queue_without_a_window_and_without_an_alert_is_caught() =>
        Caught("invariant 7, served or alarmed", Rules.Production with { Carried = (_, decision) => new([.. decision.Events.Where(x => x is not AlertRaised)], null) });

    [Fact]
    public void A_decision_that_its_inputs_do_not_give_again_is_caught()
    {
        var scenario = RandomDay.Draw(1);
        var replay = new Replay(new WatchedDay(scenario, new Floor(scenario, Rules.Production) { Now = scenario.Day.FirstOpening!.Value }));
        replay.OnDeciding(-1, passDue: true);
        replay.OnDecided(DispatchDecision.Nothing);
        replay.OnDeciding(-1, passDue: true);
        Should.Throw<InvariantException>(() => replay.OnDecided(DispatchDecision.Of(new TideClosed(scenario.Day.FirstOpening.Value, DispatcherEvent.Policy, new TideId(1)))))
            .Message.ShouldContain("invariant 8, replay");
    }

    [Fact]
    public void An_event_that_was_not_journalled_is_caught()
    {
        var scenario = RandomDay.Draw(1);
        var floor = new Floor(scenario, Rules.Production) { Now = scenario.Day.FirstOpening!.Value };
        var replay = new Replay(new WatchedDay(scenario, floor));
        var seated = new ClerkSeated(floor.Now, "clerk:x", floor.View.Hall.Windows[0].Id, floor.View.Hall.Staff[0].Id, null);
        floor.State.Apply(seated);
        Should.Throw<InvariantException>(replay.OnStepped).Message.ShouldContain("invariant 8, replay");
        replay.OnApplied(seated);
        Should.NotThrow(replay.OnStepped);
    }

    /// <summary>Runs days until the fault shows, and demands that this invariant sees it, with the place and the way to see it again.</summary>
    private static void Caught(string invariant, Rules rules)
    {
        for (var seed = 1UL; seed <= MostDays; seed++)
        {
            var scenario = RandomDay.Draw(seed);
            try
            {
                InvariantRun.Day(scenario, rules);
            }
            catch (InvariantException e)
            {
                e.Message.ShouldStartWith(invariant);
                e.Message.ShouldContain($"seed {seed};");
                e.Message.ShouldContain($"invariants --seed {seed}");
                return;
            }
        }

        Assert.Fail($"no day of {MostDays} shows the fault");
    }
}
