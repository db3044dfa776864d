using Queueing.Domain.Alerts;
using Queueing.Domain.Dispatch;
using Queueing.Domain.Dispatch.Events;
using Queueing.Domain.Identities;
using Queueing.Domain.Tides;

namespace Queueing.Domain.Tests.Dispatch;

/// <summary>What the dispatcher's stream folds to.</summary>
public sealed class DispatcherStateTests
{
    private const string By = "supervisor:s1";
    private static readonly WindowId Tidal = new("t1");
    private static readonly TideId Tide = new(1);
    private static readonly CongestionMeasures Measured = new(CongestionCause.LongWait, 1, 3, TimeSpan.FromMinutes(20), 2);
    private readonly DispatcherState state = new(new FloorPlan(Floors.Small()));
    private readonly DateTimeOffset at = Floors.Opening;

    [Fact]
    public void Its_time_is_that_of_the_latest_event_though_a_clock_was_put_back()
    {
        state.Apply(new ClerkSeated(at.AddMinutes(2), By, new WindowId("w1"), new StaffId("c1"), null, null, null));
        state.Apply(new ClerkSeated(at, By, new WindowId("w2"), new StaffId("c2"), null, null, null));
        (state.LastAt, state.Version).ShouldBe((at.AddMinutes(2), 2));
    }

    [Theory]
    [InlineData(true, TideState.AutoApproved)]
    [InlineData(false, TideState.Approved)]
    public void Who_approved_it_is_told_and_the_deadline_is_over(bool automatic, TideState approved)
    {
        Propose();
        var proposed = state.Find(Tide).ShouldNotBeNull();
        (proposed.State, proposed.Automatic).ShouldBe((TideState.Proposed, false));
        state.Apply(new TideApproved(at, By, Tide, automatic));
        var tide = state.Find(Tide).ShouldNotBeNull();
        (tide.State, tide.Automatic, tide.Deadline).ShouldBe((approved, automatic, null));
    }

    [Fact]
    public void An_alert_stands_for_its_queue_until_it_is_cleared()
    {
        state.AlertOf(0).ShouldBeNull();
        Raise("a1", Floors.B);
        Raise("a2", Floors.A);
        (state.AlertOf(0)!.Id, state.AlertOf(1)!.Id).ShouldBe(("a2", "a1"));
        state.Apply(new AlertAcknowledged(at.AddMinutes(1), By, "a1"));
        (state.AlertOf(1)!.AcknowledgedAt, state.AlertOf(1)!.AcknowledgedBy).ShouldBe((at.AddMinutes(1), By));
        var cleared = Measured with { Waiting = 0 };
        state.Apply(new AlertCleared(at.AddMinutes(2), DispatcherEvent.Policy, "a1", cleared));
        state.AlertOf(1).ShouldBeNull();
        state.Alerts.Single(x => x.Id == "a1").ShouldSatisfyAllConditions(x => x.ClearedAt.ShouldBe(at.AddMinutes(2)), x => x.ClearedWith.ShouldBe(cleared));
        state.AlertOf(0).ShouldNotBeNull();
    }

    [Fact]
    public void What_nobody_proposed_or_raised_is_named()
    {
        Should.Throw<InvalidOperationException>(() => state.Apply(new TideApproved(at, By, Tide, false))).Message.ShouldBe("no event proposed t1");
        Should.Throw<InvalidOperationException>(() => state.Apply(new AlertAcknowledged(at, By, "a7"))).Message.ShouldBe("no event raised a7");
    }

    private void Propose() => state.Apply(new TideProposed(
        at, DispatcherEvent.Policy, Tide, Tidal, new StaffId("p1"), true, false, Floors.A, [Floors.A], at.AddMinutes(1), null!));

    private void Raise(string alert, QueueId queue) => state.Apply(new AlertRaised(at, DispatcherEvent.Policy, alert, queue, 1, Measured));
}
