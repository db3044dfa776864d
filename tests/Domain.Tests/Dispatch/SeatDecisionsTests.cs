using Queueing.Domain.Decisions;
using Queueing.Domain.Dispatch;
using Queueing.Domain.Dispatch.Events;
using Queueing.Domain.Identities;
using Queueing.Domain.Tides;
using Queueing.Domain.Windows;

namespace Queueing.Domain.Tests.Dispatch;

public sealed class SeatDecisionsTests
{
    private readonly FloorDay day = new(Floors.Small());

    [Fact]
    public void A_clerk_seated_elsewhere_leaves_that_seat_and_two_orders_result()
    {
        day.Seat("w1", "c1");
        day.Seat("w2", "c1");
        day.Log.Select(x => x.GetType()).ShouldBe([typeof(ClerkSeated), typeof(ClerkLeft), typeof(ClerkSeated)]);
        day.State.View.OrderAt(0).ShouldBe(new WindowOrder(2, null, null));
        day.State.View.OrderAt(1).ShouldBe(new WindowOrder(3, new StaffId("c1"), null));
        day.State.Whereabouts(0).ShouldBe((StaffState.AtWindow, 1));
    }

    [Fact]
    public void Whoever_sat_there_leaves_when_a_supervisor_seats_another()
    {
        day.Seat("w1", "c1");
        day.Do(SeatDecisions.Seat(day.State, new("w1"), new StaffId("c2"), day.Now, "supervisor:s1"));
        day.State.SeatAt(0).ShouldBe(new StaffId("c2"));
        day.State.Whereabouts(0).State.ShouldBe(StaffState.Offline);
    }

    [Fact]
    public void Seating_the_same_clerk_again_changes_nothing()
    {
        day.Seat("w1", "c1");
        SeatDecisions.Seat(day.State, new("w1"), new StaffId("c1"), day.Now, "clerk:c1").Events.ShouldBeEmpty();
    }

    [Fact]
    public void A_clerk_does_not_unseat_a_colleague()
    {
        day.Seat("w1", "c1");
        var no = day.Refused(SeatDecisions.Seat(day.State, new("w1"), new StaffId("c2"), day.Now, "clerk:c2"));
        (no.Kind, no.Detail).ShouldBe((RejectionKind.WrongState, "c1 sits there"));
        day.State.SeatAt(0).ShouldBe(new StaffId("c1"));
        day.Seat("w1", null);
        day.Seat("w1", "c2");
        day.State.SeatAt(0).ShouldBe(new StaffId("c2"), "the seat is free now");
    }

    [Theory]
    [InlineData("w9", "c1", RejectionKind.Unknown, "window")]
    [InlineData("w1", "c9", RejectionKind.Unknown, "staff")]
    [InlineData("w1", null, RejectionKind.WrongState, null)]
    public void What_is_unknown_or_empty_is_refused(string window, string? clerk, RejectionKind kind, string? field)
    {
        var no = day.Refused(SeatDecisions.Seat(
            day.State, new(window), clerk is null ? null : new StaffId(clerk), day.Now, "clerk:x"));
        (no.Kind, no.Field).ShouldBe((kind, field));
    }

    [Fact]
    public void A_person_comes_forward_sits_down_and_goes_back_on_release()
    {
        day.Staff("w1", "c1");
        day.Line(Floors.A, 2);
        day.React();
        var tide = day.State.Tides.Single();
        (tide.State, tide.Window, tide.FromBackOffice).ShouldBe((TideState.Assigned, new WindowId("t1"), true));
        day.State.Whereabouts(3).ShouldBe((StaffState.Dispatched, 3));

        day.Seat("t1", "p1");
        day.State.Whereabouts(3).ShouldBe((StaffState.AtWindow, 3));
        day.State.View.OrderAt(3)!.Tide.ShouldBe(tide.Id);
        day.Report("t1");
        day.React();
        day.State.Find(tide.Id)!.State.ShouldBe(TideState.Open);

        day.Do(TideDecisions.Release(day.State, day.Policy.Pressures, tide.Id, day.Now, "supervisor:s1"));
        day.State.View.OrderAt(3).ShouldBe(new WindowOrder(day.State.Version, null, null));
        day.State.Whereabouts(3).ShouldBe((StaffState.BackOffice, -1));
        day.Report("t1", WindowPhase.Closed);
        day.React();
        day.State.Find(tide.Id)!.State.ShouldBe(TideState.Closed);
    }

    [Fact]
    public void A_clerk_who_leaves_ends_the_duty()
    {
        day.Staff("w1", "c1");
        day.Staff("w2", "c2");
        day.Line(Floors.A, 2);
        day.React();
        day.Seat("w2", null);
        day.State.Tides[0].EndReason!.Cause.ShouldBe(TidalCause.ClerkLeft);
        day.State.View.OrderAt(1).ShouldBe(new WindowOrder(day.State.Version, null, null));
    }

    [Fact]
    public void A_duty_that_nobody_takes_on_in_time_is_taken_back_and_the_next_candidate_is_asked()
    {
        day.Staff("w1", "c1");
        day.Staff("w2", "c2");
        day.Line(Floors.A, 2);
        day.React();
        day.Report("w2");
        day.Now += TidalSettings.Default.AcknowledgeWithin;
        day.React();
        day.State.Tides[0].State.ShouldBe(TideState.TimedOut);
        day.State.View.OrderAt(1)!.Tide.ShouldBeNull();
        day.State.Tides[1].Window.ShouldBe(new WindowId("t1"));
    }
}
