using Queueing.Domain.Dispatch.Events;
using Queueing.Domain.Identities;
using Queueing.Domain.Tides;
using Queueing.Domain.Windows;
using Queueing.Domain.Windows.Events;
using static Queueing.Simulator.Tests.World.Checks.Told;

namespace Queueing.Simulator.Tests.World.Checks;

public sealed class DutyTests
{
    [Fact]
    public void Seen_when_an_episode_opens_that_nobody_assigned() => Stories.Seen("tides", x =>
    {
        x.Open();
        x.Set(null, 0, ("dispatcher", Stories.Proposed()), ("dispatcher", new TideOpened(At(2), "dispatcher", Stories.First)));
    });

    [Fact]
    public void Seen_when_the_policy_ends_a_duty_before_its_minimum() => Stories.Seen("tides", x =>
    {
        Stories.Duty(x);
        x.Set(null, 0, ("dispatcher", new TideReleased(At(5), "dispatcher", Stories.First, Why.Tide)));
    });

    [Fact]
    public void Seen_when_the_policy_puts_a_window_on_duty_again_within_the_cool_down() => Stories.Seen("tides", x =>
    {
        Stories.Duty(x);
        x.Ask(Supervisor, ("dispatcher", new TideReleased(At(5), Supervisor, Stories.First, Why.Tide)));
        x.Set(null, 0, ("dispatcher", new TideClosed(At(5), "dispatcher", Stories.First)));
        x.Set(null, 0, ("dispatcher", Stories.Proposed() with { Tide = new TideId(2), At = At(6) }));
    });

    [Fact]
    public void Seen_when_two_windows_help_each_others_queue() => Stories.Seen("tides", x =>
    {
        x.Open();
        x.Open("n1", "wang", 2);
        x.Set(null, 0, ("dispatcher", Stories.Proposed()));
        x.Set(null, 0, ("dispatcher", Stories.Proposed() with
        {
            Tide = new TideId(2),
            Window = new WindowId("n1"),
            Clerk = new StaffId("wang"),
            ForQueue = Tax,
        }));
    });

    [Fact]
    public void Seen_when_a_duty_times_out_before_its_deadline() => Stories.Seen("tides", x =>
    {
        x.Open();
        x.Set(null, 0, ("dispatcher", Stories.Proposed()), ("dispatcher", new TideApproved(At(1), "dispatcher", Stories.First, true)), ("dispatcher", Stories.Assigned()));
        x.Set(null, 0, ("dispatcher", new TideTimedOut(At(2), "dispatcher", Stories.First, Why.Tide)));
    });

    [Fact]
    public void Seen_when_a_clerk_sits_at_two_windows() => Stories.Seen("staff", x =>
    {
        x.Open();
        x.Open("n1");
    });

    [Fact]
    public void Seen_when_a_window_takes_an_order_that_nobody_gave() => Stories.Seen("staff", x =>
        x.Set(null, 0, ("w1", new OrderTaken(At(0), "dispatcher", new WindowOrder(1, new StaffId("li"), null)))));

    [Fact]
    public void Seen_when_a_window_takes_an_old_order() => Stories.Seen("staff", x =>
    {
        x.Open();
        x.Set(null, 0, ("w1", new OrderTaken(At(0), "dispatcher", new WindowOrder(1, new StaffId("li"), null))));
    });
}
