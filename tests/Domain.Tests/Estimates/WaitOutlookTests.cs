using Queueing.Domain.Calendar;
using Queueing.Domain.Estimates;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Tests.Dispatch;

namespace Queueing.Domain.Tests.Estimates;

public sealed class WaitOutlookTests
{
    private static readonly Hall Hall = Floors.Small();
    private static readonly DateTimeOffset Ten = Floors.Opening.AddHours(1);
    private static readonly TimeSpan TenMinutes = TimeSpan.FromMinutes(10);

    [Fact]
    public void A_line_drains_through_the_windows_told_and_through_a_share_before_any_is()
    {
        WaitOutlook.Of(2).Windows.ShouldBe(0);
        WaitOutlook.Of(2).Drain(6, TenMinutes, Ten).ShouldBe(TimeSpan.FromMinutes(30));
        WaitOutlook.Of(0).Drain(6, TenMinutes, Ten).ShouldBe(TimeSpan.FromMinutes(60), "somebody will serve it");
        var told = WaitOutlook.Of(2) with { Load = new QueueLoad(3, 0, 0, null, 0) };
        told.Windows.ShouldBe(3);
        told.Drain(6, TenMinutes, Ten).ShouldBe(TimeSpan.FromMinutes(20));
    }

    [Fact]
    public void A_window_that_is_opening_helps_after_five_minutes() =>
        (WaitOutlook.Of(0) with { Load = new QueueLoad(2, 0, 0, null, 1) }).Drain(6, TenMinutes, Ten).ShouldNotBeNull().TotalMinutes.ShouldBe(5 + (50 / 3.0), 0.001);

    [Fact]
    public void What_is_waited_before_the_opening_counts_too_and_no_wait_stays_none()
    {
        var outlook = WaitOutlook.Of(1) with { Day = DaySchedule.Of(Hall, Hall.Queues[0], Floors.Date) };
        var early = Floors.Opening.AddMinutes(-20);
        outlook.Drain(1, TenMinutes, early).ShouldBe(TimeSpan.FromMinutes(30));
        outlook.Through(Range(5, 10, 7), early).ShouldBe(Range(25, 30, 27));
        outlook.Through(Range(5, 10, null), early).ShouldBe(Range(25, 30, null));
        outlook.Through(Range(0, 0, null), early).ShouldBe(Range(0, 0, null), "a window stands free");
        outlook.Through(null, early).ShouldBeNull();
        (outlook with { Day = null }).Through(Range(5, 10, 7), early).ShouldBe(Range(5, 10, 7));
    }

    [Fact]
    public void A_class_that_the_hall_does_not_have_counts_as_the_first()
    {
        var outlook = WaitOutlook.Of(1) with { Classes = [new("ordinary"), new("elderly")] };
        outlook.PlaceOf(new PriorityClassId("elderly")).ShouldBe(1);
        outlook.PlaceOf(new PriorityClassId("serviceman")).ShouldBe(0);
    }

    private static WaitRange Range(double low, double high, double? expected) => new(
        TimeSpan.FromMinutes(low), TimeSpan.FromMinutes(high), expected is { } known ? TimeSpan.FromMinutes(known) : null);
}
