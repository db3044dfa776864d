using Queueing.Domain.Dispatch;
using Queueing.Domain.Dispatch.Events;
using Queueing.Domain.Queues;
using Queueing.Domain.Tides;
using Queueing.Domain.Windows;
using Queueing.Simulator.Halls;

namespace Queueing.Simulator.Invariants;

/// <summary>
/// 8. Decisions replay identically. A second state is given the dispatcher's events and the reports it saw, nothing else. At every
/// full pass a policy just made decides on it, as one does after a restart, and must decide the same; and the second state must
/// be the same after each step.
/// </summary>
internal sealed class Replay(WatchedDay day) : DayObserver
{
    private readonly DispatcherState replayed = new(day.Scenario.Plan);
    private readonly DateTimeOffset awakeSince = day.Now - TideProgress.Grace;
    private DispatchDecision? expected;

    public override void OnReported(QueueSummary summary) => replayed.View.Observe(summary);

    public override void OnReported(WindowSummary summary) => replayed.View.Observe(summary);

    public override void OnApplied(DispatcherEvent e) => replayed.Apply(e);

    public override void OnDeciding(int queue, bool passDue) => expected = passDue
        ? new DispatcherReactions(new TidalPolicy(replayed, day.Scenario.Day), awakeSince).Decide(replayed, day.Now, queue)
        : null;

    public override void OnDecided(DispatchDecision decision)
    {
        if (expected is { } again && !again.Events.SequenceEqual(decision.Events, SameEvents.Instance))
        {
            throw day.Broken(
                "8, replay", $"decided [{string.Join(", ", decision.Events)}] and, from its inputs, [{string.Join(", ", again.Events)}]");
        }
    }

    public override void OnStepped()
    {
        var state = day.Floor.State;
        if (replayed.Version != state.Version || replayed.Tides.Count != state.Tides.Count || replayed.Alerts.Count != state.Alerts.Count
            || (state.Tides.Count > 0 && replayed.Tides[^1] != state.Tides[^1]))
        {
            throw day.Broken("8, replay", "the events fold to another state");
        }

        for (var window = 0; window < day.Hall.Windows.Length; window++)
        {
            if (replayed.SeatAt(window) != state.SeatAt(window)
                || replayed.TideAt(window) != state.TideAt(window)
                || replayed.View.OrderAt(window) != state.View.OrderAt(window))
            {
                throw day.Broken("8, replay", "the events fold to another seat, duty or order", window);
            }
        }
    }
}
