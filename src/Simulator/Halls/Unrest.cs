using Queueing.Domain.Calendar;
using Queueing.Domain.Dispatch;
using Queueing.Domain.Tides;
using Queueing.Domain.Windows;
using Queueing.Simulator.Randomness;

namespace Queueing.Simulator.Halls;

/// <summary>
/// People who do what they like: a supervisor who orders duties anywhere and ends them at any time, clerks who refuse, walk away
/// and come back. What they ask is production's to grant or refuse.
/// </summary>
internal sealed class Unrest(HallScenario scenario, Floor floor, TideCrew crew, Dispatcher dispatcher, OpeningHours hours, Draws draws)
{
    private const string By = "supervisor:floor";
    private const double MeanMinutes = 6;

    public TimeSpan UntilNext() => TimeSpan.FromMinutes(draws.Exponential(MeanMinutes));

    public void Act()
    {
        switch (draws.Below(10))
        {
            case < 3:
                Order();
                break;
            case < 5:
                OnSomeTide(x => x.IsOrdered, x => TideDecisions.Release(floor.State, dispatcher.Pressures, x.Id, floor.Now, By));
                break;
            case < 7:
                OnSomeTide(
                    x => x.State is TideState.Proposed or TideState.Assigned,
                    x => TideDecisions.Decline(floor.State, x.Id, floor.Now, "clerk:" + x.Clerk.Value));
                break;
            case < 8:
                Leave();
                break;
            default:
                Return();
                break;
        }
    }

    private void Order()
    {
        var (plan, window) = (floor.View.Plan, draws.Below(floor.Desks.Length));
        if (plan.Equipment[window].Queues is not { Length: > 0 } queues)
        {
            return;
        }

        var forward = plan.BackOffice.Length > 0 && draws.Happens(0.5)
            ? plan.Hall.Staff[plan.BackOffice[draws.Below(plan.BackOffice.Length)]]
            : null;
        crew.Carry(TideDecisions.Order(
            floor.State, dispatcher.Pressures, plan.Hall.Windows[window].Id, plan.Hall.Queues[queues[draws.Below(queues.Length)]].Id,
            forward?.Id, floor.Now, By));
    }

    private void OnSomeTide(Func<TidalEpisode, bool> may, Func<TidalEpisode, DispatchDecision> decide)
    {
        var tides = floor.State.Tides.Where(may).ToArray();
        if (tides.Length > 0)
        {
            crew.Carry(decide(tides[draws.Below(tides.Length)]));
        }
    }

    private void Leave()
    {
        var window = draws.Below(floor.Desks.Length);
        if (floor.State.SeatAt(window) is { } clerk)
        {
            crew.Carry(SeatDecisions.Seat(floor.State, floor.View.Hall.Windows[window].Id, null, floor.Now, "clerk:" + clerk.Value));
        }
    }

    private void Return()
    {
        var window = draws.Below(floor.Desks.Length);
        if (hours.OwnerOf(window) is { } owner
            && floor.Desks[window].Phase == WindowPhase.Closed
            && floor.View.Plan.Equipment[window].Queues.Any(x => scenario.Day.Queues[x].PhaseAt(floor.Now) is DayPhase.Open or DayPhase.AfterClosing))
        {
            crew.Sit(window, owner);
            floor.Next(window);
        }
    }
}
