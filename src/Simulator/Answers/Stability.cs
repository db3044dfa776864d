using Queueing.Simulator.Laws;
using Queueing.Simulator.Systems;

namespace Queueing.Simulator.Answers;

/// <summary>Whether a queue grows without end, so that what is simulated depends on how long.</summary>
public static class Stability
{
    private const double Rounding = 1e-9;
    private const int MostSteps = 1000;

    /// <summary>Tells why a system has no steady state, and the first class that has none; null where it has one, or where nothing certain can be said.</summary>
    public static (int Class, string Note)? NoteOn(QueueSystem system)
    {
        ArgumentNullException.ThrowIfNull(system);
        var rates = Rates(system);
        return Part.Of(system)
            .Where(x => x.IsOpen && x.IsPatient && x.Classes.All(IsUnbounded))
            .SelectMany(x => x.ClassPlaces.Select(place => new[] { place }).Append(x.ClassPlaces))
            .Select(x => Note(system, rates, x) is { } note ? ((int Class, string Note)?)(x[0], note) : null)
            .FirstOrDefault(x => x is not null);
    }

    private static bool IsUnbounded(CustomerClass of) => of is { Balking: null, Room: int.MaxValue } and not { Gaps: SequenceLaw { Ends: true } };

    private static string? Note(QueueSystem system, double[] rates, int[] classes)
    {
        var pools = system.Pools.Where(x => classes.Any(place => Does(x, place))).ToArray();
        var servers = pools.Sum(MeanServers);
        var load = classes.Sum(x => rates[x] * system.Classes[x].Service.Mean / pools.Where(pool => Does(pool, x)).Max(pool => pool.Speeds[x]));
        return load > servers + Rounding || (load > servers - Rounding && !classes.All(x => system.Classes[x].IsCertain))
            ? FormattableString.Invariant($"no steady state: {load:0.####} servers' work comes, {servers:0.####} are there; the longer the run, the longer the waits")
            : null;
    }

    private static bool Does(Pool pool, int place) => pool.Serves.Contains(place) || pool.Helps.Any(x => x.Class == place);

    /// <summary>All who come, from outside and from other classes.</summary>
    private static double[] Rates(QueueSystem system)
    {
        double[] outside = [.. system.Classes.Select(x => x.Rate)];
        var rates = outside;
        for (var step = 0; step < MostSteps && system.Classes.Any(x => x.Next.Count > 0); step++)
        {
            double[] next = [.. outside];
            foreach (var (of, rate) in system.Classes.Zip(rates))
            {
                foreach (var (place, chance) in of.Next)
                {
                    next[place] += rate * chance;
                }
            }

            rates = next;
        }

        return rates;
    }

    private static double MeanServers(Pool pool)
    {
        if (pool.Schedule is not { } schedule)
        {
            return pool.Switching is { } switching ? switching.AlwaysOn + switching.Thresholds.Count : pool.Servers;
        }

        if (double.IsInfinity(schedule.Cycle))
        {
            return schedule.Shifts[^1].Servers;
        }

        var ends = schedule.Shifts.Skip(1).Select(x => x.From).Append(schedule.Cycle);
        return schedule.Shifts.Zip(ends, (shift, end) => shift.Servers * (end - shift.From)).Sum() / schedule.Cycle;
    }
}
