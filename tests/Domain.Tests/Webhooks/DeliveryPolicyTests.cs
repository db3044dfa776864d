using Queueing.Domain.Webhooks;

namespace Queueing.Domain.Tests.Webhooks;

public sealed class DeliveryPolicyTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 23, 1, 0, 0, TimeSpan.Zero);
    private static readonly DeliveryCursor Fresh = new(new WebhookId(1), new OutboxPlace(new DateOnly(2026, 11, 23), 7), 3);

    [Fact]
    public void Pauses_double_from_five_seconds_to_ten_minutes() =>
        Enumerable.Range(1, 10).Select(x => DeliveryPolicy.Pause(x, 0.5).TotalSeconds).ShouldBe([5, 10, 20, 40, 80, 160, 320, 600, 600, 600]);

    [Fact]
    public void A_pause_is_scattered_by_a_fifth_either_way_and_never_overflows()
    {
        DeliveryPolicy.Pause(1, 0).ShouldBe(TimeSpan.FromSeconds(4));
        DeliveryPolicy.Pause(1, 1).ShouldBe(TimeSpan.FromSeconds(6));
        DeliveryPolicy.Pause(int.MaxValue, 0).ShouldBe(DeliveryPolicy.LongestPause * 0.8);
    }

    [Fact]
    public void Different_subscriptions_are_scattered_and_one_attempt_always_pauses_as_long()
    {
        var pauses = Enumerable.Range(1, 100).Select(x => Pause(Fresh with { Webhook = new WebhookId(x) })).ToArray();
        pauses.Distinct().Count().ShouldBeGreaterThan(95);
        pauses.Average(x => x.TotalSeconds).ShouldBeInRange(4.7, 5.3);
        Pause(Fresh).ShouldBe(Pause(Fresh));
    }

    [Fact]
    public void A_failure_is_counted_and_a_success_forgets_all_of_them()
    {
        var twice = DeliveryPolicy.Failed(DeliveryPolicy.Failed(Fresh, At, "answered 500", null, At), At, "answered 503", null, At.AddMinutes(1));
        (twice.Attempts, twice.Failures, twice.FailingSince, twice.FailedAt, twice.Problem).ShouldBe((2, 2, At, At.AddMinutes(1), "answered 503"));
        twice.Delivered().ShouldBe(new DeliveryCursor(Fresh.Webhook, Fresh.Place.Next(), 4));
        twice.GivenUp().ShouldBe(twice with { Place = Fresh.Place.Next(), Sequence = 4, Attempts = 0 });
        twice.Passed().ShouldBe(twice with { Place = Fresh.Place.Next(), Attempts = 0 });
        twice.Since(At.AddHours(1)).ShouldBe(Fresh, "failures from before it was made active again do not count");
        twice.Since(At).ShouldBe(twice);
    }

    [Fact]
    public void A_failure_counts_for_the_time_it_was_met_in_whichever_clock_was_ahead()
    {
        var ahead = At.AddSeconds(45);
        var failed = DeliveryPolicy.Failed(Fresh, ahead, "answered 500", null, At);
        failed.Since(ahead).ShouldBe(failed, "the clock that made it active was ahead");
        failed.Since(At.AddSeconds(-45)).ShouldBe(Fresh, "the clock that made it active again was behind");
        (failed with { CountsFrom = null }).Since(At).ShouldBe(failed with { CountsFrom = null }, "what older versions noted goes by time");
    }

    [Fact]
    public void It_is_due_when_the_pause_is_over_or_the_clock_was_set_back()
    {
        var failed = DeliveryPolicy.Failed(Fresh, At, "answered 500", null, At);
        DeliveryPolicy.IsDue(Fresh, At).ShouldBeTrue();
        DeliveryPolicy.IsDue(failed, At.AddSeconds(1)).ShouldBeFalse();
        DeliveryPolicy.IsDue(failed, At.AddSeconds(6)).ShouldBeTrue();
        DeliveryPolicy.IsDue(failed, At.AddSeconds(-1)).ShouldBeTrue();
    }

    [Fact]
    public void A_receiver_is_hopeless_after_a_day_without_one_success()
    {
        var first = DeliveryPolicy.Failed(Fresh, At, "answered 500", null, At);
        DeliveryPolicy.IsHopeless(DeliveryPolicy.Failed(first, At, "answered 500", null, At.AddHours(23.9))).ShouldBeFalse();
        DeliveryPolicy.IsHopeless(DeliveryPolicy.Failed(first, At, "answered 500", null, At.AddHours(24))).ShouldBeTrue();
    }

    [Fact]
    public void A_receiver_s_wish_lengthens_a_pause_up_to_the_longest()
    {
        Pause(Fresh, TimeSpan.FromSeconds(60)).ShouldBe(TimeSpan.FromSeconds(60));
        Pause(Fresh, TimeSpan.FromSeconds(1)).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(4));
        Pause(Fresh, TimeSpan.FromDays(3)).ShouldBe(DeliveryPolicy.LongestPause);
    }

    private static TimeSpan Pause(DeliveryCursor cursor, TimeSpan? wish = null) =>
        DeliveryPolicy.Failed(cursor, At, "answered 500", wish, At).RetryAt!.Value - At;
}
