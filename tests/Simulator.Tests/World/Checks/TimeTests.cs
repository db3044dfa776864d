using Queueing.Domain.Tickets.Events;
using static Queueing.Simulator.Tests.World.Checks.Told;

namespace Queueing.Simulator.Tests.World.Checks;

/// <summary>What time alone must not do, nor a window by itself.</summary>
public sealed class TimeTests
{
    [Fact]
    public void Seen_when_somebody_is_missed_by_time_alone_where_people_decide() => Stories.Seen("timers", x =>
    {
        x.Open();
        x.Draw(1, 1, 0);
        x.CallAt(1, 2, 2, 2);
        x.Set(null, 0, ("tax", new TicketMissed(Id(1), At(3), "queue", Call("w1", 2), Timed: true)));
    });

    [Fact]
    public void Seen_when_a_window_calls_by_itself_where_its_clerk_calls() => Stories.Seen("auto-call", x =>
    {
        x.Open();
        x.Draw(1, 1, 0);
        x.Set(null, 0, ("tax", Called(1, 2, Call("w1", 2), "window")), ("w1", Made(1, 2, Call("w1", 2), 2, "window")));
    });

    [Fact]
    public void Seen_when_a_window_takes_over_and_does_not_record_it() => Stories.Seen("calls", x =>
    {
        Stories.Serve(x);
        x.Set(null, 0, ("tax", new CallMoved(Id(1), At(9), "clerk:wang", Call("w1", 2), Call("n1", 0), "called away")));
    });
}
