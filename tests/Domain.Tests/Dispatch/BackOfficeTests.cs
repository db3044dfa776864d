using Queueing.Domain.Decisions;
using Queueing.Domain.Dispatch;
using Queueing.Domain.Dispatch.Events;
using Queueing.Domain.Identities;
using Queueing.Domain.Tides;

namespace Queueing.Domain.Tests.Dispatch;

public sealed class BackOfficeTests
{
    private readonly FloorDay day = new(Floors.Small(TidalMode.Auto));

    [Fact]
    public void Somebody_comes_forward_to_a_free_window_and_goes_back_without_a_tide()
    {
        day.Do(Forward("p1", "w1"));
        var seated = day.Log[^1].ShouldBeOfType<ClerkSeated>();
        (seated.By, seated.Reason, seated.Tide).ShouldBe(("supervisor:s1", "two are ill", null));
        var member = day.State.View.Plan.IndexOf(new StaffId("p1"));
        day.State.Whereabouts(member).ShouldBe((StaffState.AtWindow, 0));
        day.State.Tides.ShouldBeEmpty();
        Forward("p1", "w2").Rejection.ShouldNotBeNull().Detail.ShouldBe("p1 is at w1");
        day.Do(Back("p1"));
        day.Log[^1].ShouldBeOfType<ClerkLeft>().Reason.ShouldBe("they are back");
        day.State.Whereabouts(member).ShouldBe((StaffState.BackOffice, -1));
        day.State.View.OrderAt(0)!.Clerk.ShouldBeNull();
    }

    [Theory]
    [InlineData("p9", "w1", RejectionKind.Unknown, "staff")]
    [InlineData("p1", "w9", RejectionKind.Unknown, "window")]
    [InlineData("c1", "w1", RejectionKind.Invalid, "staff")]
    [InlineData("p1", "t1", RejectionKind.Invalid, "window")]
    public void Who_cannot_come_forward_is_told_why(string person, string window, RejectionKind kind, string field)
    {
        var no = day.Refused(Forward(person, window));
        (no.Kind, no.Field).ShouldBe((kind, field));
    }

    [Fact]
    public void A_seat_that_is_taken_and_a_duty_that_holds_are_not_overruled()
    {
        day.Seat("w1", "c1");
        day.Refused(Forward("p1", "w1")).Detail.ShouldBe("c1 sits there");
        day.Refused(Back("p1")).Kind.ShouldBe(RejectionKind.WrongState, "they are at no window");
        day.Do(TideDecisions.Order(day.State, day.Policy.Pressures, new WindowId("t1"), Floors.A, new StaffId("p1"), day.Now, "supervisor:s1", "a coach party"));
        day.Log.OfType<TideProposed>().Single().Reason.Note.ShouldBe("a coach party");
        day.Refused(Forward("p1", "w2")).State.ShouldBe(nameof(StaffState.Dispatched));
        day.Refused(Back("p1")).Detail.ShouldContain("release that");
    }

    private DispatchDecision Forward(string person, string window) => BackOfficeDecisions.Forward(
        day.State, new StaffId(person), new WindowId(window), day.Now, "supervisor:s1", "two are ill");

    private DispatchDecision Back(string person) => BackOfficeDecisions.Back(day.State, new StaffId(person), day.Now, "supervisor:s1", "they are back");
}
