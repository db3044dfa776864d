using Queueing.Simulator.Figures;
using Queueing.Simulator.Halls;
using Queueing.Simulator.Reference;

namespace Queueing.Simulator.Policies;

/// <summary>Runs rivals over the same reference halls and days.</summary>
/// <param name="FirstSeed">The first hall's seed; each further hall has the next.</param>
/// <param name="Halls">How many halls are drawn; at least two.</param>
/// <param name="Days">How many days of each; positive.</param>
public sealed record PolicyExperiment(ulong FirstSeed, int Halls, int Days)
{
    /// <summary>Runs one day of one hall.</summary>
    /// <param name="settings">The hall before the rival changes it.</param>
    /// <param name="rival">How it is run.</param>
    /// <param name="hall">The hall's number, from 0.</param>
    /// <param name="day">The day's number, from 0.</param>
    /// <returns>The day's figures.</returns>
    public DayFigures Run(ReferenceSettings settings, Rival rival, int hall, int day)
    {
        ArgumentNullException.ThrowIfNull(rival);
        var reference = new ReferenceHall(FirstSeed + (ulong)hall, rival.Change(settings));
        var scenario = new HallScenario(reference.Plan, reference.Day, reference.Visitors(day), rival.Conduct);
        return DayFigures.Of(scenario, HallDaySimulation.Run(scenario));
    }
}
