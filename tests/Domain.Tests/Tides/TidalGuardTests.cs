using Queueing.Domain.Decisions;
using Queueing.Domain.Dispatch;
using Queueing.Domain.Identities;
using Queueing.Domain.Tests.Dispatch;
using Queueing.Domain.Tides;

namespace Queueing.Domain.Tests.Tides;

/// <summary>What production refuses to append, whatever the policy says, and what a duty cut short may not earn.</summary>
public sealed class TidalGuardTests
{
    private const string Supervisor = "supervisor:s1";
    private static readonly TidalReason Reason = new(TidalCause.Pressure, Floors.A, 1, 0.5, 9, 1, 0, 0);
    private readonly FloorDay day = new(Floors.Small());

    public TidalGuardTests()
    {
        day.Staff("w1", "c1");
        day.Staff("w2", "c2");
        day.Staff("w3", "c3");
        day.Line(Floors.A, 3);
        day.React();
        day.Report("w2", callsOnTide: 1);
        day.React();
        day.State.Tides.Single().State.ShouldBe(TideState.Open);
    }

    [Fact]
    public void A_move_that_keeps_the_invariants_passes()
    {
        day.Now += Floors.Settings.MinOpen;
        TidalGuard.Require(day.State, [LetGo()], day.Now);
    }

    [Fact]
    public void A_duty_is_not_ended_before_its_minimum() => Refused("invariant 2", LetGo());

    [Fact]
    public void A_window_that_is_held_is_given_no_second_duty() => Refused("invariant 2", Help(window: 1, member: 1, queue: 0));

    [Fact]
    public void A_window_is_not_put_back_within_the_cool_down()
    {
        End(day.Now + Floors.Settings.MinOpen);
        day.Now += Floors.Settings.CoolDown - TimeSpan.FromSeconds(1);
        Refused("invariant 2", Help(window: 1, member: 1, queue: 0));
        day.Now += TimeSpan.FromSeconds(1);
        TidalGuard.Require(day.State, [Help(window: 1, member: 1, queue: 0)], day.Now);
    }

    [Fact]
    public void A_duty_cut_short_earns_no_early_second_one()
    {
        End(day.Now);
        day.Now += Floors.Settings.CoolDown;
        Refused("invariant 1", Help(window: 1, member: 1, queue: 0));
    }

    [Fact]
    public void Nobody_is_sent_the_other_way() => Refused("invariant 3", Help(window: 0, member: 0, queue: 1));

    [Fact]
    public void Two_moves_of_one_pass_do_not_go_opposite_ways()
    {
        End(day.Now + Floors.Settings.MinOpen);
        day.Now += Floors.Settings.CoolDown;
        Refused("invariant 3", Help(window: 1, member: 1, queue: 0), Help(window: 0, member: 0, queue: 1));
    }

    /// <summary>Found by the random days: a supervisor's order that nobody took on replaced a longer rest by a shorter one.</summary>
    [Fact]
    public void A_later_duty_that_never_opened_shortens_no_rest()
    {
        var opened = day.State.Tides[0].OpenedAt!.Value;
        End(day.Now);
        day.Do(TideDecisions.Order(day.State, day.Policy.Pressures, new("w2"), Floors.A, null, day.Now, Supervisor));
        day.Do(TideDecisions.Decline(day.State, day.State.Tides[1].Id, day.Now, Supervisor));
        day.Report("w2");
        day.Line(Floors.A, 30);
        day.Now = opened + Floors.Settings.MinOpen + Floors.Settings.CoolDown - TimeSpan.FromSeconds(1);
        day.React();
        day.State.Tides.Count(x => x.Window == new WindowId("w2")).ShouldBe(2);
        day.Now += TimeSpan.FromSeconds(1);
        day.React();
        day.State.Tides.Count(x => x.Window == new WindowId("w2")).ShouldBe(3);
    }

    private void End(DateTimeOffset at)
    {
        day.Now = at;
        day.Do(TideDecisions.Release(day.State, day.Policy.Pressures, day.State.Tides[0].Id, at, Supervisor));
        day.Report("w2");
        day.Line(Floors.A, 0);
        day.React();
        day.State.Tides[0].State.ShouldBe(TideState.Closed);
    }

    private TidalMove LetGo() => new(day.State.Tides[0].Id, 1, -1, false, -1, Serving.Nothing, Reason);

    private TidalMove Help(int window, int member, int queue) =>
        new(null, window, member, false, queue, day.State.View.Plan.Meet(window, member), Reason);

    private void Refused(string invariant, params TidalMove[] moves) =>
        Should.Throw<InvariantException>(() => TidalGuard.Require(day.State, moves, day.Now)).Message.ShouldStartWith(invariant);
}
