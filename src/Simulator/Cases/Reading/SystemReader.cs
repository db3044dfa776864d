using Queueing.Domain.Halls.Configuration;
using Queueing.Simulator.Systems;

namespace Queueing.Simulator.Cases.Reading;

/// <summary>Reads a queueing system.</summary>
internal static class SystemReader
{
    public static QueueSystem Read(ObjectReader reader)
    {
        var names = ClassReader.Names(reader);
        var system = new QueueSystem
        {
            Classes = ClassReader.Read(reader, names),
            Pools = new PoolReader(names).Read(reader),
            Discipline = reader.Word(
                "discipline",
                ["firstCome", "priority", "accumulating", "headStart"],
                [Discipline.FirstCome, Discipline.Priority, Discipline.Accumulating, Discipline.HeadStart],
                (Discipline?)Discipline.FirstCome),
            Interruption = PoolReader.InterruptionOf(reader),
            Room = reader.Whole("room", Ranges.Number, int.MaxValue),
            Capacity = reader.Whole("capacity", Ranges.FromOne, int.MaxValue),
        };
        Check(reader, system);
        return system;
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
