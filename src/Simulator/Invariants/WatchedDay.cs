using System.Globalization;
using Queueing.Domain.Decisions;
using Queueing.Domain.Dispatch;
using Queueing.Domain.Halls;
using Queueing.Domain.Queues;
using Queueing.Simulator.Halls;

namespace Queueing.Simulator.Invariants;

/// <summary>The day that invariants look at: the floor, and who stands in which line by the scenario alone.</summary>
internal sealed class WatchedDay
{
    private const string SeeAgain = "dotnet run -c Release --project src/Simulator -- invariants --seed ";
    private readonly List<(int Visitor, LineEntry Place)>[] lines;
    private readonly DateTimeOffset[] oldest;
    private readonly bool[] drawn;

    public WatchedDay(HallScenario scenario, Floor floor)
    {
        (Scenario, Floor) = (scenario, floor);
        lines = [.. Hall.Queues.Select(_ => new List<(int, LineEntry)>())];
        oldest = new DateTimeOffset[lines.Length];
        drawn = new bool[scenario.Visitors.Length];
    }

    public HallScenario Scenario { get; }

    public Floor Floor { get; }

    public HallView View => Floor.View;

    public Hall Hall => Scenario.Plan.Hall;

    public DateTimeOffset Now => Floor.Now;

    /// <summary>Gets the visitors in a queue's line in the order in which they came, each with their place.</summary>
    public List<(int Visitor, LineEntry Place)> Line(int queue) => lines[queue];

    /// <summary>Takes somebody into a line: at first where the scenario says, later at the place they were given.</summary>
    public void Enter(int queue, int visitor, LineEntry place)
    {
        var person = Scenario.Visitors[visitor];
        var due = drawn[visitor] ? place : place with { Seniority = person.ArrivesAt - person.HeadStart, DrawnAt = person.ArrivesAt, EligibleAt = person.ArrivesAt };
        drawn[visitor] = true;
        lines[queue].Add((visitor, due));
        oldest[queue] = lines[queue].Count == 1 || due.EligibleAt < oldest[queue] ? due.EligibleAt : oldest[queue];
    }

    public void Leave(int queue, int visitor)
    {
        var line = lines[queue];
        var place = line.FindIndex(x => x.Visitor == visitor);
        var eligible = line[place].Place.EligibleAt;
        line.RemoveAt(place);
        if (eligible == oldest[queue] && line.Count > 0)
        {
            oldest[queue] = line.Min(x => x.Place.EligibleAt);
        }
    }

    /// <summary>Tells how many targets the longest wait of a line is since becoming eligible; 0 for an empty line.</summary>
    public double Age(int queue) => lines[queue].Count > 0 ? (Now - oldest[queue]) / Hall.Queues[queue].TargetWait : 0;

    /// <summary>Tells that an invariant is broken.</summary>
    /// <param name="invariant">Its number and name in POLICY.</param>
    /// <param name="what">What broke it.</param>
    /// <param name="window">The window's place, where there is one.</param>
    /// <param name="queue">The queue's place, where there is one.</param>
    public InvariantException Broken(string invariant, string what, int window = -1, int queue = -1)
    {
        var where = (window < 0 ? string.Empty : $", window {Hall.Windows[window].Id}") + (queue < 0 ? string.Empty : $", queue {Hall.Queues[queue].Id}");
        return new InvariantException(string.Create(
            CultureInfo.InvariantCulture, $"invariant {invariant}: {what} ({Now:HH:mm:ss}{where}, seed {Scenario.Seed}; see it again: {SeeAgain}{Scenario.Seed})"));
    }
}
