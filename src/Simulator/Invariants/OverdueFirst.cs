using System.Globalization;
using Queueing.Domain.Routing;
using Queueing.Domain.Tides;
using Queueing.Simulator.Halls;

namespace Queueing.Simulator.Invariants;

/// <summary>
/// 5. A free window that is able to serve a queue where somebody has waited over three targets, on duty for it or not, calls the
/// head of such a queue, the worst off first; the order within a line still holds. While a window stands idle nobody is overdue
/// in a queue it is able to serve for longer than one look of the dispatcher: it looks by the clock, since nothing happens at the
/// instant at which somebody becomes overdue. A clerk who signs over and one who is on the way are not free yet.
/// </summary>
internal sealed class OverdueFirst(WatchedDay day) : DayObserver
{
    public override void OnCalling(int window, int queue, int visitor)
    {
        var called = day.Age(queue);
        foreach (var other in day.View.ServingAt(window).Queues)
        {
            if (day.Age(other) is > CallRouting.OverdueTargets and var age && age > called)
            {
                throw day.Broken(
                    "5, overdue first",
                    string.Create(CultureInfo.InvariantCulture, $"calls where {called:0.00} targets were waited instead of {age:0.00}"),
                    window,
                    other);
            }
        }
    }

    public override void OnStepped()
    {
        for (var queue = 0; queue < day.Hall.Queues.Length; queue++)
        {
            if (day.Age(queue) > CallRouting.OverdueTargets + (TidalPolicy.Tick / day.Hall.Queues[queue].TargetWait))
            {
                RequireNobodyIdle(queue);
            }
        }
    }

    private void RequireNobodyIdle(int queue)
    {
        foreach (var window in day.View.Plan.WindowsOf[queue])
        {
            if (day.Floor.Desks[window].IsFree && day.View.ServingAt(window).Queues.Contains(queue))
            {
                throw day.Broken("5, overdue first", "stands idle and is able to serve somebody overdue", window, queue);
            }
        }
    }
}
