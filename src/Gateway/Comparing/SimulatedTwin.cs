using System.Collections.Immutable;
using Queueing.Domain.Halls;
using Queueing.Simulator.Figures;
using Queueing.Simulator.Halls;

namespace Queueing.Gateway.Comparing;

/// <summary>The simulator's version of a live day: the same hall, people and pace.</summary>
internal static class SimulatedTwin
{
    /// <summary>Simulates the day as often as it might have been.</summary>
    /// <param name="hall">The hall.</param>
    /// <param name="date">The business date.</param>
    /// <param name="seed">The seed of the people.</param>
    /// <param name="conduct">Who moves windows.</param>
    /// <param name="answer">What a request of the live day took on the mean, in hall time.</param>
    /// <param name="lateness">By how much its people woke too late on the mean, in hall time.</param>
    /// <param name="replications">How often.</param>
    /// <returns>The measures of each replication.</returns>
    public static ImmutableArray<DayMeasures> Of(
        Hall hall, DateOnly date, ulong seed, ComparedConduct conduct, TimeSpan answer, TimeSpan lateness, int replications)
    {
        var scenario = new HallDays(hall, date).Of(seed, conduct.Simulated);
        return [.. Enumerable.Range(0, replications).Select(x => Run(new TimingNoise(seed, x, answer, lateness).Over(scenario)))];
    }

    private static DayMeasures Run(HallScenario scenario) =>
        DayMeasures.Of(DayFigures.Of(scenario, HallDaySimulation.Run(scenario)));
}
