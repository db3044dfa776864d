using Queueing.Simulator.Halls;

namespace Queueing.Simulator.Invariants;

/// <summary>
/// 4. Nobody is called while somebody more senior stands in the same line, seniority being the instant of eligibility less the
/// head start; so a ticket is overtaken only by tickets that become eligible within their head start after it, and a head start is
/// worth what was promised.
/// </summary>
internal sealed class Overtaking(WatchedDay day) : DayObserver
{
    public override void OnCalling(int window, int visitor)
    {
        var queue = day.Scenario.Visitors[visitor].Queue;
        var called = Seniority(visitor);
        foreach (var other in day.Line(queue))
        {
            if (Seniority(other).CompareTo(called) < 0)
            {
                throw day.Broken(
                    "4, overtaking",
                    $"visitor {visitor} of {called.Seniority:HH:mm:ss} is called before visitor {other} of {Seniority(other).Seniority:HH:mm:ss}",
                    window,
                    queue);
            }
        }
    }

    private (DateTimeOffset Seniority, DateTimeOffset DrawnAt, int Visitor) Seniority(int visitor)
    {
        var person = day.Scenario.Visitors[visitor];
        return (person.ArrivesAt - person.HeadStart, person.ArrivesAt, visitor);
    }
}
