using Queueing.Domain.Halls.Configuration;
using Queueing.Simulator.Answers;
using Queueing.Simulator.Systems;

namespace Queueing.Simulator.Cases.Reading;

/// <summary>Reads a queueing system.</summary>
internal static class SystemReader
{
    private const double Rounding = 1e-9;

    public static QueueSystem Read(ObjectReader reader)
    {
        var names = ClassReader.Names(reader);
        var discipline = reader.Word(
            "discipline",
            ["firstCome", "priority", "accumulating", "headStart"],
            [Discipline.FirstCome, Discipline.Priority, Discipline.Accumulating, Discipline.HeadStart],
            (Discipline?)Discipline.FirstCome);
        var system = new QueueSystem
        {
            Classes = ClassReader.Read(reader, names, discipline),
            Pools = new PoolReader(names).Read(reader),
            Discipline = discipline,
            Interruption = PoolReader.InterruptionOf(reader),
            Room = reader.Whole("room", Ranges.Number, int.MaxValue),
            Capacity = reader.Whole("capacity", Ranges.FromOne, int.MaxValue),
        };
        Check(reader, system);
        return system;
    }

    /// <summary>Whoever can never leave keeps a run without a horizon from its end.</summary>
    public static void CheckExits(ObjectReader parent, QueueSystem system)
    {
        var leave = system.Classes.Select(x => x.Next.Sum(next => next.Chance) < 1 - Rounding).ToArray();
        foreach (var _ in leave)
        {
            for (var i = 0; i < leave.Length; i++)
            {
                leave[i] |= system.Classes[i].Next.Any(x => x.Chance > 0 && leave[x.Class]);
            }
        }

        for (var i = 0; i < leave.Length; i++)
        {
            if (!leave[i])
            {
                parent.Errors.Add($"{parent.PathOf("system.classes")}[{i}].next", "nobody ever leaves: needs a chance to, or 'run.horizon'");
            }
        }
    }

    /// <summary>
    /// Where chance decides, a run without a horizon stands for the steady state. Without one its figures are of its length, and an
    /// expectation of them would be of nothing.
    /// </summary>
    public static void CheckSteadiness(ObjectReader parent, QueueSystem system)
    {
        if (!system.IsCertain && Stability.NoteOn(system) is var (place, note))
        {
            parent.Errors.Add($"{parent.PathOf("system.classes")}[{place}]", $"{note}; needs 'run.horizon'");
        }
    }

    private static void Check(ObjectReader reader, QueueSystem system)
    {
        if (system.Classes.All(x => x.Gaps is null))
        {
            reader.Errors.Add(reader.PathOf("classes"), "none has arrivals");
        }

        for (var i = 0; i < system.Classes.Count; i++)
        {
            var place = i;
            if (!system.Pools.Any(x => HasServers(x) && (x.Serves.Contains(place) || x.Helps.Any(help => help.Class == place))))
            {
                reader.Errors.Add($"{reader.PathOf("classes")}[{i}]", "no pool with servers serves it");
            }
        }

        if (system.Interruption != Interruption.Never && system.Discipline != Discipline.Priority
            && !system.Pools.Any(x => x.Helps.Count > 0 || x is { TakesAsListed: true, Serves.Count: > 1 }))
        {
            reader.Errors.Add(reader.PathOf("interruption"), "nobody is more urgent than another: needs the discipline 'priority', 'helps' or 'takes' 'listed'");
        }

        CheckHelps(reader, system);
    }

    private static void CheckHelps(ObjectReader reader, QueueSystem system)
    {
        foreach (var (pool, place) in system.Pools.Select((x, i) => (x, i)))
        {
            if (pool.Helps.Any(x => pool.Serves.Contains(x.Class)))
            {
                reader.Errors.Add($"{reader.PathOf("pools")}[{place}].helps", "a pool does not help a class that it serves; list what it serves");
            }
        }
    }

    private static bool HasServers(Pool pool) =>
        pool.Servers > 0 || pool.Schedule?.Shifts.Any(x => x.Servers > 0) == true || pool.Switching?.Thresholds.Count > 0;
}
