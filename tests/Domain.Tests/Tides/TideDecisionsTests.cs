using System.Collections.Immutable;
using Queueing.Domain.Decisions;
using Queueing.Domain.Dispatch;
using Queueing.Domain.Dispatch.Events;
using Queueing.Domain.Tests.Dispatch;
using Queueing.Domain.Tides;
using Queueing.Domain.Windows;

namespace Queueing.Domain.Tests.Tides;

/// <summary>What a supervisor may command, and what becomes of the policy's moves.</summary>
public sealed class TideDecisionsTests
{
    private const string Supervisor = "supervisor:s1";
    private readonly FloorDay day = new(Floors.Small(TidalMode.Advise));

    public TideDecisionsTests()
    {
        day.Staff("w1", "c1");
        day.Staff("w2", "c2");
        day.Line(Floors.A, 3);
        day.Policy.Pass(day.Now, []);
    }

    [Theory]
    [InlineData("w9", "a", null, RejectionKind.Unknown, "window", null)]
    [InlineData("w2", "z", null, RejectionKind.Unknown, "forQueue", null)]
    [InlineData("w2", "b", null, RejectionKind.Invalid, "forQueue", null)]
    [InlineData("t1", "a", "p2", RejectionKind.Invalid, "forQueue", null)]
    [InlineData("w3", "b", null, RejectionKind.WrongState, "staff", "Empty")]
    [InlineData("w3", "b", "c9", RejectionKind.Unknown, "staff", null)]
    [InlineData("w2", "a", "c1", RejectionKind.WrongState, "staff", "AtWindow")]
    [InlineData("t1", "a", "c2", RejectionKind.WrongState, "staff", "AtWindow")]
    public void What_cannot_be_ordered_is_refused_and_names_the_field(
        string window, string queue, string? clerk, RejectionKind kind, string field, string? state)
    {
        var no = day.Refused(Order(window, queue, clerk));
        (no.Kind, no.Field, no.State).ShouldBe((kind, field, state));
    }

    [Fact]
    public void Nobody_is_brought_forward_to_a_window_that_is_open_or_from_a_break_or_another_duty()
    {
        day.Report("t1");
        var open = day.Refused(Order("t1", "a", "p1"));
        (open.Field, open.State).ShouldBe(("window", nameof(WindowState.Idle)));
        day.Report("t1", WindowPhase.Draining);
        Order("t1", "a", "p1").Rejection.ShouldBeNull("it closes by itself");
        day.Report("w2", WindowPhase.Paused);
        day.Refused(Order("t1", "a", "c2")).State.ShouldBe(nameof(StaffState.Break));
        day.Do(Order("t1", "a", "p1"));
        day.Refused(Order("w3", "b", "p1")).State.ShouldBe(nameof(StaffState.Dispatched));
    }

    [Fact]
    public void A_duty_by_hand_is_approved_and_assigned_at_once_and_the_record_has_the_numbers()
    {
        day.Do(Order("w2", "a", "c2", "a coach party"));
        var (proposed, approved, assigned) = (
            (TideProposed)day.Log[^3], (TideApproved)day.Log[^2], (TideAssigned)day.Log[^1]);
        (proposed.By, proposed.BySupervisor, proposed.FromBackOffice, proposed.ApproveBy).ShouldBe((Supervisor, true, false, null));
        (proposed.Clerk.Value, proposed.Window.Value, proposed.Reason).ShouldBe(
            ("c2", "w2", new TidalReason(TidalCause.Supervisor, Floors.A, day.Policy.Pressures.Now[0], 0, 3, 1, 0, 0, "a coach party")));
        approved.Automatic.ShouldBeFalse();
        assigned.AcknowledgeBy.ShouldBe(day.Now + Floors.Settings.AcknowledgeWithin);
        var held = day.Refused(Order("w2", "a", null));
        (held.Kind, held.State, held.Detail).ShouldBe((RejectionKind.WrongState, nameof(TideState.Assigned), "t1 holds the window"));
    }

    [Fact]
    public void Who_comes_from_the_back_office_has_the_way_besides()
    {
        day.Do(Order("t1", "a", "p1"));
        ((TideProposed)day.Log[^3]).FromBackOffice.ShouldBeTrue();
        ((TideAssigned)day.Log[^1]).AcknowledgeBy.ShouldBe(day.Now + Floors.Settings.AcknowledgeWithin + Floors.Settings.Travel);
        var tide = day.State.Tides[0].Id;
        day.Do(TideDecisions.Acknowledge(day.State, tide, day.Now, "clerk:p1"));
        day.State.Find(tide)!.Deadline.ShouldBe(day.Now + Floors.Settings.Travel + Floors.Settings.AcknowledgeWithin, "and the same time again to sit down");
        TideDecisions.Acknowledge(day.State, tide, day.Now, "clerk:p1").Events.ShouldBeEmpty("once is enough");
    }

    [Fact]
    public void Who_sits_there_already_has_no_way_to_go()
    {
        day.Do(Order("w2", "a", null));
        day.Do(TideDecisions.Acknowledge(day.State, new(1), day.Now, "clerk:c2"));
        ((TideAcknowledged)day.Log[^1]).OpenBy.ShouldBeNull();
        day.Do(Order("t1", "a", "p1"));
        day.Seat("t1", "p1");
        TideDecisions.Acknowledge(day.State, new(2), day.Now, "clerk:p1").Events.ShouldBeEmpty("sitting down was the answer");
    }

    [Fact]
    public void A_proposal_waits_for_a_supervisor_and_is_a_duty_when_approved()
    {
        day.React();
        var proposed = day.Log.OfType<TideProposed>().First();
        (proposed.By, proposed.BySupervisor, proposed.ApproveBy).ShouldBe((DispatcherEvent.Policy, false, day.Now + Floors.Settings.ApproveWithin));
        Refuse(TideDecisions.Acknowledge(day.State, proposed.Tide, day.Now, Supervisor), "cannot be acknowledged");
        Refuse(TideDecisions.Release(day.State, day.Policy.Pressures, proposed.Tide, day.Now, Supervisor), "cannot be released");
        day.Do(TideDecisions.Approve(day.State, proposed.Tide, day.Now, Supervisor));
        day.State.Tides[0].State.ShouldBe(TideState.Assigned);
        Refuse(TideDecisions.Approve(day.State, proposed.Tide, day.Now, Supervisor), "cannot be approved");
        day.Do(TideDecisions.Decline(day.State, proposed.Tide, day.Now, Supervisor));
        Refuse(TideDecisions.Decline(day.State, proposed.Tide, day.Now, Supervisor), "cannot be declined");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Who_is_sent_elsewhere_meanwhile_is_not_proposed_any_more(bool onDuty)
    {
        var plan = day.State.View.Plan;
        var move = new TidalMove(null, 3, 3, true, 0, plan.Meet(3, 3), new(TidalCause.BackOffice, Floors.A, 1, 0.5, 9, 1, 0, 0));
        day.Do(new DispatchDecision(TideDecisions.Carry(day.State, [move], day.Now), null));
        day.State.Tides[0].State.ShouldBe(TideState.Proposed, "or this shows nothing");
        day.Do(onDuty ? Order("w3", "b", "p1") : BackOfficeDecisions.Forward(day.State, new("p1"), new("w3"), day.Now, Supervisor, null));
        day.State.Tides[0].State.ShouldBe(TideState.TimedOut);
        Refuse(TideDecisions.Approve(day.State, new(1), day.Now, Supervisor), "cannot be approved");
        day.State.Whereabouts(3).Window.ShouldBe(2);
    }

    [Fact]
    public void A_duty_that_nobody_knows_is_unknown() =>
        day.Refused(TideDecisions.Approve(day.State, new(7), day.Now, Supervisor)).Kind.ShouldBe(RejectionKind.Unknown);

    [Fact]
    public void The_end_by_hand_is_recorded_with_the_numbers_of_the_queue_and_the_note()
    {
        day.Do(Order("w2", "a", null));
        day.Do(TideDecisions.Release(day.State, day.Policy.Pressures, new(1), day.Now, Supervisor, "it is quiet"));
        var pressures = day.Policy.Pressures;
        day.State.Tides[0].EndReason.ShouldBe(
            new TidalReason(TidalCause.Supervisor, Floors.A, pressures.Now[0], 0, 3, pressures.Capacity[0], 0, 0, "it is quiet"));
        pressures.Now[0].ShouldBeGreaterThan(0, "or this shows nothing");
    }

    [Fact]
    public void What_the_policy_does_by_itself_is_proposed_approved_and_assigned_and_numbered_on()
    {
        var auto = new FloorDay(Floors.Small(TidalMode.Auto));
        TidalMove Move(int window, int member) => new(
            null, window, member, window == 3, 0, auto.State.View.Plan.Meet(window, member), new(TidalCause.Pressure, Floors.A, 1, 0.5, 9, 1, 0, 0));
        ImmutableArray<TidalMove> moves = [Move(1, 1), Move(3, 3)];
        var events = TideDecisions.Carry(auto.State, moves, auto.Now);
        events.Select(x => x.GetType().Name).ShouldBe(
            ["TideProposed", "TideApproved", "TideAssigned", "TideProposed", "TideApproved", "TideAssigned"]);
        events.OfType<TideProposed>().Select(x => (x.Tide.Value, x.ApproveBy)).ShouldBe([("t1", null), ("t2", null)]);
        events.OfType<TideApproved>().ShouldAllBe(x => x.Automatic);
        events.OfType<TideAssigned>().Select(x => x.AcknowledgeBy - auto.Now).ShouldBe(
            [Floors.Settings.AcknowledgeWithin, Floors.Settings.AcknowledgeWithin + Floors.Settings.Travel]);
    }

    private void Refuse(DispatchDecision decision, string detail)
    {
        var no = day.Refused(decision);
        (no.Kind, no.State).ShouldBe((RejectionKind.WrongState, day.State.Tides[0].State.ToString()));
        no.Detail.ShouldEndWith(detail);
    }

    private DispatchDecision Order(string window, string queue, string? clerk, string? note = null) => TideDecisions.Order(
        day.State, day.Policy.Pressures, new(window), new(queue), clerk is null ? null : new(clerk), day.Now, Supervisor, note);
}
