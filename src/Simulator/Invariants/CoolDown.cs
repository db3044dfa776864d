using Queueing.Domain.Dispatch.Events;
using Queueing.Simulator.Halls;

namespace Queueing.Simulator.Invariants;

/// <summary>
/// 2. The policy never puts a window on tidal duty within the cool-down after its last one, whoever ordered that, and never ends
/// a duty, a supervisor's included, within the minimum.
/// </summary>
internal sealed class CoolDown(WatchedDay day) : DayObserver
{
    private readonly DateTimeOffset[] ended = new DateTimeOffset[day.Hall.Windows.Length];

    public override void OnApplied(DispatcherEvent e)
    {
        switch (e)
        {
            case TideProposed { BySupervisor: false } proposed:
                var window = day.Hall.IndexOf(proposed.Window);
                if (e.At - ended[window] < day.Hall.Tides.CoolDown)
                {
                    throw day.Broken("2, no flap", $"put on duty again {e.At - ended[window]} after its last", window);
                }

                break;
            case TideReleased released:
                End(released.Tide.Sequence, e.At, e.By == DispatcherEvent.Policy);
                break;
            case TideDeclined declined:
                End(declined.Tide.Sequence, e.At, byPolicy: false);
                break;
            case TideTimedOut late:
                End(late.Tide.Sequence, e.At, byPolicy: false);
                break;
        }
    }

    private void End(int sequence, DateTimeOffset at, bool byPolicy)
    {
        var tide = day.Floor.State.Tides[sequence - 1];
        var window = day.Hall.IndexOf(tide.Window);
        ended[window] = at;
        if (byPolicy && (tide.OpenedAt is not { } opened || at - opened < day.Hall.Tides.MinOpen))
        {
            throw day.Broken("2, no flap", "let go by the policy within the minimum duty", window);
        }
    }
}
