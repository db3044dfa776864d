using Queueing.Domain.Decisions;
using Queueing.Domain.Dispatch;
using Queueing.Domain.Dispatch.Events;
using Queueing.Domain.Identities;
using Queueing.Domain.Tides;
using Queueing.Domain.Windows;

namespace Queueing.Domain.Tests.Dispatch;

public sealed class HandoverTests
{
    private readonly FloorDay day = new(Floors.Small(TidalMode.Auto));

    [Fact]
    public void A_colleague_takes_a_seat_on_purpose_and_the_event_says_whose_it_was()
    {
        day.Seat("w1", "c1");
        day.Do(Take("w1", "c2", takeOver: true, "c1 is ill"));
        (day.State.SeatAt(0), day.State.WindowOf(day.State.View.Plan.IndexOf(new StaffId("c1")))).ShouldBe((new StaffId("c2"), -1));
        var seated = day.Log[^1].ShouldBeOfType<ClerkSeated>();
        (seated.TakenFrom, seated.Reason, seated.By).ShouldBe((new StaffId("c1"), "c1 is ill", "clerk:c2"));
    }

    [Fact]
    public void Whoever_was_handed_the_seat_confirms_by_signing_in_and_nobody_else_can()
    {
        day.Seat("w1", "c1");
        day.Do(Offer("w1", "c2", "clerk:c1"));
        day.State.View.OrderAt(0).ShouldBe(new WindowOrder(2, new StaffId("c1"), null, new StaffId("c2")), "the window's stream shows it");
        Take("w1", "c3").Rejection.ShouldNotBeNull().Kind.ShouldBe(RejectionKind.WrongState);
        day.Do(Take("w1", "c2"));
        day.State.SeatAt(0).ShouldBe(new StaffId("c2"));
        day.State.HandoverAt(0).ShouldBeNull();
        day.State.View.OrderAt(0)!.HandoverTo.ShouldBeNull();
        Take("w1", "c1").Rejection.ShouldNotBeNull().Detail.ShouldBe("c2 sits there");
    }

    [Fact]
    public void An_offer_is_taken_back_and_ends_with_the_seat()
    {
        day.Seat("w1", "c1");
        day.Do(Offer("w1", "c2", "clerk:c1"));
        Offer("w1", "c2", "clerk:c1").Events.ShouldBeEmpty("it is so already");
        day.Do(Offer("w1", null, "supervisor:s1"));
        Take("w1", "c2").Rejection.ShouldNotBeNull();
        day.Do(Offer("w1", "c2", "clerk:c1"));
        day.Seat("w1", null);
        day.Seat("w1", "c3");
        Take("w1", "c2").Rejection.ShouldNotBeNull("the offer was c1's");
    }

    [Theory]
    [InlineData("w9", "c2", "clerk:c1", RejectionKind.Unknown, "window")]
    [InlineData("w2", "c2", "clerk:c1", RejectionKind.WrongState, null)]
    [InlineData("w1", "c2", "clerk:c3", RejectionKind.Forbidden, null)]
    [InlineData("w1", "c9", "clerk:c1", RejectionKind.Unknown, "to")]
    [InlineData("w1", "c1", "clerk:c1", RejectionKind.Invalid, "to")]
    public void What_cannot_be_handed_over_is_refused(string window, string to, string by, RejectionKind kind, string? field)
    {
        day.Seat("w1", "c1");
        var no = day.Refused(Offer(window, to, by));
        (no.Kind, no.Field).ShouldBe((kind, field));
    }

    private DispatchDecision Offer(string window, string? to, string by) => HandoverDecisions.Offer(
        day.State, new WindowId(window), to is null ? null : new StaffId(to), day.Now, by, "lunch");

    private DispatchDecision Take(string window, string clerk, bool takeOver = false, string? reason = null) =>
        SeatDecisions.Seat(day.State, new WindowId(window), new StaffId(clerk), day.Now, "clerk:" + clerk, takeOver, reason);
}
