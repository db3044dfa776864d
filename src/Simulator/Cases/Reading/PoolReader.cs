using Queueing.Domain.Halls.Configuration;
using Queueing.Simulator.Systems;

namespace Queueing.Simulator.Cases.Reading;

/// <summary>Reads the pools of servers.</summary>
internal sealed class PoolReader(IReadOnlyList<string> classes)
{
    private static readonly string[] Interruptions = ["never", "resume", "restart", "resample"];
    private readonly HashSet<string> seen = new(StringComparer.Ordinal) { FigureName.Total };

    public static Interruption InterruptionOf(ObjectReader reader) => reader.Word(
        "interruption", Interruptions, [Interruption.Never, Interruption.Resume, Interruption.Restart, Interruption.Resample], (Interruption?)Interruption.Never);

    public IReadOnlyList<Pool> Read(ObjectReader system)
    {
        var pools = new List<Pool>();
        system.Each("pools", required: true, reader => pools.Add(Pool(reader)));
        if (pools.Count > Ranges.MostPools)
        {
            system.Errors.Add(system.PathOf("pools"), $"expected at most {Ranges.MostPools}");
        }

        return pools;
    }

    private Pool Pool(ObjectReader reader)
    {
        var name = reader.Text("name");
        if (!seen.Add(name))
        {
            reader.Errors.Add(reader.PathOf("name"), $"'{name}' is taken");
        }

        var schedule = Schedule(reader);
        var switching = Switches(reader);
        if (new[] { reader.Has("servers"), schedule is not null, switching is not null }.Count(x => x) != 1)
        {
            reader.Errors.Add(reader.Path, "expected one of 'servers', 'schedule' and 'switching'");
        }

        var speeds = classes.Select(_ => 1.0).ToArray();
        Speeds(reader, speeds);
        return new Pool
        {
            Name = name,
            Servers = schedule?.Shifts[0].Servers ?? switching?.AlwaysOn ?? reader.Whole("servers", Ranges.Servers, 1),
            Serves = Serves(reader),
            Helps = Helps(reader, speeds),
            Speeds = speeds,
            TakesAsListed = reader.Word("takes", ["discipline", "listed"], [false, true], (bool?)false),
            Schedule = schedule,
            Switching = switching,
        };
    }

    private int[] Serves(ObjectReader reader)
    {
        if (!reader.Has("serves"))
        {
            return [.. Enumerable.Range(0, classes.Count)];
        }

        var serves = new List<int>();
        foreach (var (element, path) in reader.Elements("serves", required: true, atLeast: 1))
        {
            var place = Values.Reference(element, path, classes, reader.Errors);
            if (place >= 0 && serves.Contains(place))
            {
                reader.Errors.Add(path, "is listed twice");
            }

            serves.Add(Math.Max(0, place));
        }

        return serves.Count > 0 ? [.. serves] : [0];
    }

    private void Speeds(ObjectReader parent, double[] speeds)
    {
        if (parent.Optional("speeds") is { } element)
        {
            ObjectReader.Read(element, parent.PathOf("speeds"), parent.Errors, reader =>
            {
                foreach (var name in reader.TakeNames())
                {
                    if (classes.ToList().IndexOf(name) is >= 0 and var place)
                    {
                        speeds[place] = reader.Number(name, Ranges.Positive);
                    }
                    else
                    {
                        reader.Errors.Add(reader.PathOf(name), $"there is no class '{name}'");
                    }
                }
            });
        }
    }

    private List<Help> Helps(ObjectReader parent, double[] speeds)
    {
        var helps = new List<Help>();
        parent.Each("helps", required: false, reader =>
        {
            var place = Math.Max(0, reader.Reference("class", classes));
            if (reader.Has("speed"))
            {
                speeds[place] = reader.Number("speed", Ranges.Positive);
            }

            var ratio = reader.Maybe("ratio", Ranges.Time);
            helps.Add(new Help(place, ratio is null ? reader.Number("atLeast", Ranges.Number) : reader.Number("threshold", Ranges.Any, 0), ratio));
        });
        return helps;
    }

    private static ServerSchedule? Schedule(ObjectReader parent)
    {
        ServerSchedule? schedule = null;
        if (parent.Optional("schedule") is { } element)
        {
            ObjectReader.Read(element, parent.PathOf("schedule"), parent.Errors, reader => schedule = Schedule(reader, Shifts(reader)));
        }

        return schedule;
    }

    private static ServerSchedule Schedule(ObjectReader reader, List<(double From, int Servers)> shifts)
    {
        var cycle = reader.Maybe("cycle", Ranges.Positive) ?? double.PositiveInfinity;
        if (shifts.Count == 0 || shifts[0].From != 0 || shifts.Zip(shifts.Skip(1)).Any(x => x.Second.From <= x.First.From) || shifts[^1].From >= cycle)
        {
            reader.Errors.Add(reader.PathOf("shifts"), "expected the first from 0, each later than the one before, and all before 'cycle'");
            shifts = [(0, 1)];
        }

        return new ServerSchedule(
            shifts, cycle, InterruptionOf(reader), reader.Word("handover", ["stay", "relief"], [false, true], (bool?)false));
    }

    private static List<(double From, int Servers)> Shifts(ObjectReader reader)
    {
        var shifts = new List<(double From, int Servers)>();
        reader.Each("shifts", required: true, shift => shifts.Add((shift.Number("from", Ranges.Time), shift.Required("servers", Ranges.Servers))));
        return shifts;
    }

    private static Switching? Switches(ObjectReader parent)
    {
        Switching? switching = null;
        if (parent.Optional("switching") is { } element)
        {
            ObjectReader.Read(element, parent.PathOf("switching"), parent.Errors, reader =>
            {
                var thresholds = new List<(int On, int Off)>();
                reader.Each("thresholds", required: true, x => thresholds.Add((x.Required("on", Ranges.Number), x.Required("off", Ranges.Number))));
                var falls = thresholds.Zip(thresholds.Skip(1)).Any(x => x.Second.On < x.First.On || x.Second.Off < x.First.Off);
                if (falls || thresholds.Any(x => x.Off > x.On))
                {
                    reader.Errors.Add(reader.PathOf("thresholds"), "expected 'off' at most 'on', and neither to fall from one to the next");
                }

                switching = new Switching(reader.Whole("always", Ranges.Servers, 1), thresholds, LawReader.Optional(reader, "setUp"));
            });
        }

        return switching;
    }
}
