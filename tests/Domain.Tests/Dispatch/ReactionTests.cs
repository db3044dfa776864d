using Queueing.Domain.Dispatch;
using Queueing.Domain.Dispatch.Events;
using Queueing.Domain.Tides;

namespace Queueing.Domain.Tests.Dispatch;

/// <summary>When the policy is asked, and what it may not do.</summary>
public sealed class ReactionTests
{
    private readonly FloorDay day = new(Floors.Small());
    private readonly DispatcherReactions reactions;

    public ReactionTests() => reactions = new DispatcherReactions(day.Policy, Floors.Opening.AddHours(-1));

    [Fact]
    public void The_first_decision_makes_a_pass_and_then_each_minute_does_or_whenever_one_is_wanted()
    {
        reactions.IsPassDue(day.Now).ShouldBeTrue();
        Settle();
        reactions.IsPassDue(day.Now).ShouldBeFalse();
        reactions.IsPassDue(day.Now + TidalPolicy.Tick - TimeSpan.FromTicks(1)).ShouldBeFalse();
        reactions.IsPassDue(day.Now + TidalPolicy.Tick).ShouldBeTrue();
        reactions.WantPass();
        reactions.IsPassDue(day.Now).ShouldBeTrue();
    }

    [Fact]
    public void What_was_decided_asks_for_another_pass_until_nothing_is_left_to_decide()
    {
        day.Staff("w1", "c1");
        day.Line(Floors.A, 12, oldestMinutes: 10);
        reactions.Decide(day.State, day.Now, -1).Events.ShouldNotBeEmpty();
        reactions.IsPassDue(day.Now).ShouldBeTrue("it is not durable yet");
        Settle();
        reactions.IsPassDue(day.Now).ShouldBeFalse();
    }

    [Theory]
    [InlineData(0, "a")]
    [InlineData(1, "b")]
    public void One_queue_s_event_raises_its_own_alert_and_no_other(int queue, string name)
    {
        day.Staff("w1", "c1");
        day.Staff("w2", "c2");
        Settle();
        day.Line(Floors.A, 1, oldestMinutes: 20);
        day.Line(Floors.B, 1, oldestMinutes: 20);
        (day.Policy.Crosses(0, day.Now), day.Policy.Crosses(1, day.Now)).ShouldBe((false, false), "one person is no pressure");
        reactions.Decide(day.State, day.Now, queue).Events.ShouldHaveSingleItem().ShouldBeOfType<AlertRaised>().Queue.Value.ShouldBe(name);
    }

    [Fact]
    public void Two_alerts_of_one_decision_have_two_names()
    {
        day.Staff("w1", "c1");
        day.Staff("w2", "c2");
        day.Line(Floors.A, 1, oldestMinutes: 20);
        day.Line(Floors.B, 1, oldestMinutes: 20);
        reactions.Decide(day.State, day.Now, -1).Events.OfType<AlertRaised>().Select(x => x.Alert).ShouldBe(["a1", "a2"]);
    }

    [Fact]
    public void A_pressure_that_crosses_its_threshold_is_seen_at_a_look_without_anybody_wanting_a_pass()
    {
        day.Staff("w1", "c1");
        Settle();
        day.Line(Floors.A, 30, oldestMinutes: 1);
        reactions.Decide(day.State, day.Now, -1).Events.OfType<TideProposed>().ShouldNotBeEmpty();
    }

    private void Settle()
    {
        while (reactions.Decide(day.State, day.Now, -1) is { Events.IsEmpty: false } decision)
        {
            day.Do(decision);
        }
    }
}
