using Queueing.Domain.Calendar;
using Queueing.Simulator.Halls;

namespace Queueing.Simulator.Invariants;

/// <summary>
/// 7. A queue with tickets has an open window that is ordered to serve it, or an alert stands. Before the opening and in a break
/// people wait for the hour, not for a window, and it is not asked for.
/// </summary>
internal sealed class ServedOrAlarmed(WatchedDay day) : DayObserver
{
    public override void OnStepped()
    {
        for (var queue = 0; queue < day.Hall.Queues.Length; queue++)
        {
            if (day.Line(queue).Count > 0
                && day.Scenario.Day.Queues[queue].PhaseAt(day.Now) is DayPhase.Open or DayPhase.AfterClosing
                && !IsServed(queue)
                && day.Floor.State.AlertOf(queue) is null)
            {
                throw day.Broken("7, served or alarmed", $"{day.Line(queue).Count} wait, no window serves them and no alert stands", queue: queue);
            }
        }
    }

    private bool IsServed(int queue)
    {
        foreach (var window in day.View.Plan.WindowsOf[queue])
        {
            if (day.View.IsWorking(window) && day.View.ServesAt(window).Contains(queue))
            {
                return true;
            }
        }

        return false;
    }
}
