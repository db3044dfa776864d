using System.Globalization;
using Queueing.Domain.Dispatch.Events;
using Queueing.Simulator.Halls;

namespace Queueing.Simulator.Invariants;

/// <summary>
/// 1. The policy opens a window at most ⌈open minutes ÷ (minOpen + coolDown)⌉ times a day. Looked at at each opening: the open
/// minutes then are those since the hall's first opening, breaks included, since duty and rest run on the clock through them;
/// ⌊t⌋ + 1 is what ⌈·⌉ gives for any day that lasts longer than t.
/// </summary>
internal sealed class OpeningsBound(WatchedDay day) : DayObserver
{
    private readonly int[] openings = new int[day.Hall.Windows.Length];

    public override void OnApplied(DispatcherEvent e)
    {
        if (e is not TideOpened opened || day.Floor.State.Find(opened.Tide) is not { BySupervisor: false } tide)
        {
            return;
        }

        var (window, tides) = (day.Hall.IndexOf(tide.Window), day.Hall.Tides);
        var most = (int)Math.Floor((e.At - day.Scenario.Day.FirstOpening!.Value) / (tides.MinOpen + tides.CoolDown)) + 1;
        if (++openings[window] > most)
        {
            throw day.Broken("1, openings", string.Create(CultureInfo.InvariantCulture, $"opening {openings[window]}, and at most {most} fit into the day so far"), window);
        }
    }
}
