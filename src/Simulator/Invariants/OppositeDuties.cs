using Queueing.Domain.Dispatch.Events;
using Queueing.Domain.Tides;
using Queueing.Simulator.Halls;

namespace Queueing.Simulator.Invariants;

/// <summary>
/// 3. Of two queues, a window of the first's never helps the second while one of the second's is to help the first, whoever
/// ordered it. A window is a queue's while the queue is among its own and its clerk has the skill. It counts from the proposal
/// until the window is back; a pair can only come about by a proposal.
/// </summary>
internal sealed class OppositeDuties(WatchedDay day) : DayObserver
{
    public override void OnApplied(DispatcherEvent e)
    {
        if (e is not TideProposed proposed || day.Floor.State.Find(proposed.Tide) is not { } tide)
        {
            return;
        }

        foreach (var other in day.Floor.State.Tides)
        {
            if (!other.IsOver && Owns(tide, other) && Owns(other, tide))
            {
                throw day.Broken(
                    "3, opposite duties", $"helps {tide.ForQueue} while {other.Window} helps {other.ForQueue}", day.Hall.IndexOf(tide.Window));
            }
        }
    }

    private bool Owns(TidalEpisode tide, TidalEpisode other) =>
        day.Hall.Find(tide.Window)!.Primary.Contains(other.ForQueue) && day.Hall.Find(tide.Clerk)!.Skills.Contains(other.ForQueue);
}
