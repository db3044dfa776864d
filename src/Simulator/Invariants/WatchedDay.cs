using System.Globalization;
using Queueing.Domain.Decisions;
using Queueing.Domain.Dispatch;
using Queueing.Domain.Halls;
using Queueing.Simulator.Halls;

namespace Queueing.Simulator.Invariants;

/// <summary>The day that invariants look at: the floor, and who stands in which line by the scenario alone.</summary>
internal sealed class WatchedDay
{
    private const string SeeAgain = "dotnet run -c Release --project src/Simulator -- invariants --seed ";
    private readonly List<int>[] lines;

    public WatchedDay(HallScenario scenario, Floor floor)
    {
        (Scenario, Floor) = (scenario, floor);
        lines = [.. Hall.Queues.Select(_ => new List<int>())];
    }

    public HallScenario Scenario { get; }

    public Floor Floor { get; }

    public HallView View => Floor.View;

    public Hall Hall => Scenario.Plan.Hall;

    public DateTimeOffset Now => Floor.Now;

    /// <summary>Gets the visitors in a queue's line in the order in which they came.</summary>
    public IReadOnlyList<int> Line(int queue) => lines[queue];

    public void Enter(int visitor) => lines[Scenario.Visitors[visitor].Queue].Add(visitor);

    public void Leave(int visitor) => lines[Scenario.Visitors[visitor].Queue].Remove(visitor);

    /// <summary>Tells how many targets the first of a line has waited since becoming eligible; 0 for an empty line.</summary>
    public double Age(int queue) => lines[queue] is [var first, ..]
        ? (Now - Scenario.Visitors[first].ArrivesAt) / Hall.Queues[queue].TargetWait
        : 0;

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
