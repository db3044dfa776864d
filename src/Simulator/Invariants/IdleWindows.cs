using Queueing.Simulator.Halls;

namespace Queueing.Simulator.Invariants;

/// <summary>
/// 6. No window is idle while a ticket waits that it may serve: one of its own queues, on tidal duty of all its queues. Idle is open, with a
/// clerk, nobody in hand, and not signing over.
/// </summary>
internal sealed class IdleWindows(WatchedDay day) : DayObserver
{
    public override void OnStepped()
    {
        for (var window = 0; window < day.Floor.Desks.Length; window++)
        {
            if (!day.Floor.Desks[window].IsFree)
            {
                continue;
            }

            foreach (var queue in day.View.ServesAt(window))
            {
                if (day.Line(queue).Count > 0)
                {
                    throw day.Broken("6, no idle window", $"idle while {day.Line(queue).Count} wait", window, queue);
                }
            }
        }
    }
}
