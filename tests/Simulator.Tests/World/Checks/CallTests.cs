using Queueing.Domain.Windows;
using Queueing.Domain.Windows.Events;
using static Queueing.Simulator.Tests.World.Checks.Told;

namespace Queueing.Simulator.Tests.World.Checks;

public sealed class CallTests
{
    [Fact]
    public void Seen_when_only_the_queue_records_a_call() => Stories.Seen("calls", x =>
    {
        x.Open();
        x.Draw(1, 1, 0);
        x.Ask("clerk:li", ("tax", Called(1, 2, Call("w1", 2))));
    });

    [Fact]
    public void Seen_when_only_the_window_records_a_call() => Stories.Seen("calls", x =>
    {
        x.Open();
        x.Draw(1, 1, 0);
        x.Ask("clerk:li", ("w1", Made(1, 2, Call("w1", 2), 2)));
    });

    [Fact]
    public void Seen_when_a_window_calls_while_somebody_is_served() => Stories.Seen("calls", x =>
    {
        Stories.Serve(x);
        x.CallAt(2, 4, 5, 3);
    });

    [Fact]
    public void Seen_when_a_call_is_fenced_by_an_older_version() => Stories.Seen("calls", x =>
    {
        x.Open();
        x.Draw(1, 1, 0);
        x.CallAt(1, 2, 2, 1);
    });

    [Fact]
    public void Seen_when_a_closed_window_calls() => Stories.Seen("calls", x =>
    {
        x.Open();
        x.Draw(1, 1, 0);
        x.Ask("clerk:li", ("w1", new WindowClosed(At(1), "clerk:li", WindowCloseCause.Ordered)));
        x.CallAt(1, 2, 2, 3);
    });

    [Fact]
    public void Seen_when_a_window_closes_with_a_ticket_in_hand() => Stories.Seen("calls", x =>
    {
        Stories.Serve(x);
        x.Ask("clerk:li", ("w1", new WindowClosed(At(4), "clerk:li", WindowCloseCause.Ordered)));
    });

    [Fact]
    public void Seen_when_a_window_closes_for_the_day_before_its_end() => Stories.Seen("hours", x =>
    {
        x.Open();
        x.Ask("clerk:li", ("w1", new WindowClosed(At(4), "clerk:li", WindowCloseCause.Drained)));
    });

    [Fact]
    public void Seen_when_somebody_else_pauses_a_window() => Stories.Seen("duty", x =>
    {
        x.Open();
        x.Ask("clerk:wang", ("w1", new WindowPaused(At(4), "clerk:wang", "tea")));
    });

    [Fact]
    public void Seen_when_a_window_that_is_not_ready_is_given_a_ticket() => Stories.Seen("calls", x =>
    {
        x.Open();
        x.Draw(1, 1, 0);
        x.Set(null, 0, ("tax", Called(1, 2, Call("w1", 2), "dispatcher")), ("w1", Made(1, 2, Call("w1", 2), 2, "dispatcher")));
    });

    [Fact]
    public void Seen_when_a_window_calls_for_a_queue_of_tidal_duty_without_one() => Stories.Seen("duty", x =>
    {
        x.Open("n1", "wang");
        x.Draw(1, 1, 0);
        x.Ask("clerk:wang", ("tax", Called(1, 2, Call("n1", 2), "clerk:wang")), ("n1", Made(1, 2, Call("n1", 2), 2, "clerk:wang")));
    });
}
