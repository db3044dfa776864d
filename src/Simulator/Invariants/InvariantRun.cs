using Queueing.Domain.Decisions;
using Queueing.Simulator.Halls;

namespace Queueing.Simulator.Invariants;

/// <summary>Runs random days under the watch.</summary>
internal static class InvariantRun
{
    /// <summary>Runs one day.</summary>
    /// <returns>The steps looked at.</returns>
    /// <exception cref="InvariantException">An invariant does not hold; the message says how to see it again.</exception>
    public static long Day(ulong seed) => Day(RandomDay.Draw(seed), Rules.Production).Steps;

    /// <summary>Runs one day, by other rules than production's if need be.</summary>
    public static (DayOutcome Outcome, long Steps) Day(HallScenario scenario, Rules rules)
    {
        InvariantWatch? watch = null;
        var outcome = HallDaySimulation.Run(scenario, rules, floor => watch = new InvariantWatch(scenario, floor));
        return (outcome, watch!.Steps);
    }

    /// <summary>Runs the days of successive seeds until so many steps were looked at.</summary>
    /// <returns>The steps looked at, and in how many days.</returns>
    public static (long Steps, int Days) Until(long steps, ulong firstSeed)
    {
        var (seen, days) = (0L, 0);
        while (seen < steps)
        {
            seen += Day(firstSeed + (ulong)days);
            days++;
        }

        return (seen, days);
    }
}
