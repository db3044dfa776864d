using Queueing.Simulator.Halls;

namespace Queueing.Simulator.Invariants;

/// <summary>
/// 4. Nobody is called while somebody more senior stands in the same line, seniority being the instant of eligibility less the
/// head start; so a ticket is overtaken only by tickets that become eligible within their head start after it, and a head start is
/// worth what was promised. Somebody put back or sent on keeps their seniority; somebody who missed their call and is given a place
/// has the seniority of that place, which the desk decides.
/// </summary>
internal sealed class Overtaking(WatchedDay day) : DayObserver
{
    public override void OnCalling(int window, int queue, int visitor)
    {
        var called = day.Line(queue).Find(x => x.Visitor == visitor).Place;
        foreach (var (other, place) in day.Line(queue))
        {
            if (place.CompareTo(called) < 0)
            {
                throw day.Broken(
                    "4, overtaking", $"visitor {visitor} of {called.Seniority:HH:mm:ss} is called before visitor {other} of {place.Seniority:HH:mm:ss}", window, queue);
            }
        }
    }
}
