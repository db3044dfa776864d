using Queueing.Domain.Dispatch;
using Queueing.Domain.Halls;
using Queueing.Domain.Tides;
using Queueing.Domain.Windows;

namespace Queueing.Simulator.Halls;

/// <summary>
/// The manual rules (POLICY baselines 1 and 1b): every ten minutes a queue with 15 or more waiting gets a window from the back
/// office, or in 1b an idle window of another queue; a queue with 3 or fewer gives its helpers back.
/// </summary>
internal sealed class SupervisorRounds(Floor floor, TideCrew crew, Dispatcher dispatcher, bool withSectors)
{
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(10);
    private const int Many = 15;
    private const int Few = 3;
    private const string By = "supervisor:floor";

    public void Walk()
    {
        for (var queue = 0; queue < floor.Lines.Length; queue++)
        {
            if (floor.Lines[queue].Waiting >= Many)
            {
                Help(queue);
            }
            else if (floor.Lines[queue].Waiting <= Few)
            {
                LetGo(queue);
            }
        }
    }

    private void LetGo(int queue)
    {
        var id = floor.View.Hall.Queues[queue].Id;
        for (var window = 0; window < floor.Desks.Length; window++)
        {
            if (floor.State.TideAt(window) is { State: TideState.Open } tide && tide.ForQueue == id)
            {
                crew.Carry(TideDecisions.Release(floor.State, dispatcher.Pressures, tide.Id, floor.Now, By));
            }
        }
    }

    private void Help(int queue)
    {
        foreach (var window in floor.View.Plan.WindowsOf[queue])
        {
            var empty = floor.View.Hall.Windows[window].Kind == WindowKind.Tidal;
            if (empty ? TryBringForward(window, queue) : withSectors && TryOrder(window, queue, null))
            {
                return;
            }
        }
    }

    private bool TryBringForward(int window, int queue)
    {
        foreach (var member in floor.View.Plan.BackOffice)
        {
            if (floor.View.Plan.HasSkill(member, queue) && floor.State.Whereabouts(member).State == StaffState.BackOffice
                && TryOrder(window, queue, member))
            {
                return true;
            }
        }

        return false;
    }

    private bool TryOrder(int window, int queue, int? member)
    {
        var hall = floor.View.Hall;
        if (floor.State.TideAt(window) is not null || (member is null && floor.View.StateAt(window) != WindowState.Ready))
        {
            return false;
        }

        var decision = TideDecisions.Order(
            floor.State, dispatcher.Pressures, hall.Windows[window].Id, hall.Queues[queue].Id,
            member is { } place ? hall.Staff[place].Id : null, floor.Now, By);
        crew.Carry(decision);
        return decision.Rejection is null;
    }
}
