using Queueing.Domain.Dispatch;
using Queueing.Domain.Dispatch.Events;
using Queueing.Domain.Queues;
using Queueing.Domain.Windows;
using Queueing.Simulator.Halls;

namespace Queueing.Simulator.Invariants;

/// <summary>Looks at POLICY's eight invariants after every step of a day, and ends it at the first that does not hold.</summary>
internal sealed class InvariantWatch : DayObserver
{
    private readonly WatchedDay day;
    private readonly DayObserver[] invariants;

    public InvariantWatch(HallScenario scenario, Floor floor)
    {
        day = new WatchedDay(scenario, floor);
        invariants =
        [
            new OpeningsBound(day), new CoolDown(day), new OppositeDuties(day), new Overtaking(day),
            new OverdueFirst(day), new IdleWindows(day), new ServedOrAlarmed(day), new Replay(day),
        ];
    }

    /// <summary>Gets the steps looked at.</summary>
    public long Steps { get; private set; }

    public override void OnEntered(int queue, int visitor, LineEntry place) => day.Enter(queue, visitor, place);

    public override void OnLeft(int queue, int visitor) => day.Leave(queue, visitor);

    public override void OnCalling(int window, int queue, int visitor)
    {
        Array.ForEach(invariants, x => x.OnCalling(window, queue, visitor));
        day.Leave(queue, visitor);
    }

    public override void OnReported(QueueSummary summary) => Array.ForEach(invariants, x => x.OnReported(summary));

    public override void OnReported(WindowSummary summary) => Array.ForEach(invariants, x => x.OnReported(summary));

    public override void OnDeciding(int queue, bool passDue) => Array.ForEach(invariants, x => x.OnDeciding(queue, passDue));

    public override void OnDecided(DispatchDecision decision) => Array.ForEach(invariants, x => x.OnDecided(decision));

    public override void OnApplied(DispatcherEvent e) => Array.ForEach(invariants, x => x.OnApplied(e));

    public override void OnStepped()
    {
        Steps++;
        Array.ForEach(invariants, x => x.OnStepped());
    }
}
