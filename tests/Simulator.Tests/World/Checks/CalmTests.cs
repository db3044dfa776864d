using Queueing.Domain.Dispatch.Events;
using Queueing.Domain.Identities;
using Queueing.Domain.Routing;
using Queueing.Domain.Tickets;
using Queueing.Grains.Contracts;
using static Queueing.Simulator.Tests.World.Checks.Told;

namespace Queueing.Simulator.Tests.World.Checks;

/// <summary>What must not be so while nothing fails.</summary>
public sealed class CalmTests
{
    [Fact]
    public void Seen_when_an_order_is_never_taken() => Stories.Seen("healing", x => Last(Unheard(x), 10));

    [Fact]
    public void An_order_that_is_under_way_while_something_fails_passes()
    {
        var told = Unheard(new Told());
        told.Look(1, 0);
        told.Look(2, 0.5);
    }

    [Fact]
    public void Seen_when_a_window_stays_ready_while_somebody_waits() => Stories.Seen("healing", x =>
    {
        x.Open();
        x.Ask("clerk:li", ("w1", new Domain.Windows.Events.WindowReady(At(0), "clerk:li")));
        x.Draw(1, 1, 0);
        Last(x, 10);
    });

    [Fact]
    public void Seen_when_nobody_serves_a_line_and_no_alert_stands() => Stories.Seen("alarms", x =>
    {
        x.Draw(1, 1, 0);
        Last(x, 10);
    });

    [Fact]
    public void Seen_when_somebody_waits_beyond_the_target_and_no_alert_stands() => Stories.Seen("alarms", x =>
    {
        x.Open();
        x.Draw(1, 1, 0);
        x.Look(20);
        x.Look(22);
    });

    [Fact]
    public void Seen_when_a_call_is_said_to_be_for_somebody_overdue_who_is_not() => Stories.Seen("overdue", x =>
    {
        x.Open();
        x.Draw(1, 1, 0);
        x.Look(1);
        var reason = Why.Due with { Rule = CallRule.Overdue };
        x.Ask("clerk:li", ("tax", Called(1, 2, Call("w1", 2)) with { Reason = reason }), ("w1", Made(1, 2, Call("w1", 2), 2) with { Reason = reason }));
    });

    [Fact]
    public void Seen_when_a_decision_does_not_follow_from_what_was_reported() => Stories.Seen("decisions", x =>
    {
        x.Open();
        x.Look(1);
        x.Set(null, 0, ("dispatcher", Stories.Proposed()), ("dispatcher", new TideApproved(At(1), "dispatcher", Stories.First, true)), ("dispatcher", Stories.Assigned()));
    });

    [Fact]
    public void Seen_when_a_call_is_announced_that_nobody_made() => Stories.Seen("announcements", x =>
    {
        x.Draw(1, 1, 0);
        x.Show(Board(new Announcement(Tax, 1, new TicketNumber("A", 1), new WindowId("w1"), At(1), 0)));
    });

    [Fact]
    public void Seen_when_a_call_is_not_announced() => Stories.Seen("announcements", x =>
    {
        x.Open();
        x.Draw(1, 1, 0);
        x.Look(0.1);
        x.CallAt(1, 2, 2, 2);
        x.Look(0.2);
        x.Show(Board());
    });

    /// <summary>The supervisor seats li at w1; the window does not hear of it.</summary>
    private static Told Unheard(Told x)
    {
        x.Ask(Supervisor, ("dispatcher", new ClerkSeated(At(0), Supervisor, new WindowId("w1"), new StaffId("li"), null)));
        return x;
    }

    private static void Last(Told x, double calm)
    {
        x.Look(1, calm);
        x.Look(3, calm);
    }

    private static BoardView Board(params Announcement[] announcements) => new("epoch", 1, At(1), [], [], [.. announcements], []);
}
