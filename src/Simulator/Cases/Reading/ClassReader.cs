using Queueing.Domain.Halls.Configuration;
using Queueing.Simulator.Laws;
using Queueing.Simulator.Systems;

namespace Queueing.Simulator.Cases.Reading;

/// <summary>Reads the classes of customers.</summary>
internal static class ClassReader
{
    /// <summary>Gets the classes' names, before any of them is read.</summary>
    public static IReadOnlyList<string> Names(ObjectReader system)
    {
        var names = new List<string>();
        foreach (var (element, path) in system.Elements("classes", required: true, atLeast: 1))
        {
            ObjectReader.Read(element, path, new ErrorList(), reader => names.Add(reader.Text("name")));
        }

        return names;
    }

    public static IReadOnlyList<CustomerClass> Read(ObjectReader system, IReadOnlyList<string> names, Discipline discipline)
    {
        var classes = new List<CustomerClass>();
        var seen = new HashSet<string>(StringComparer.Ordinal) { FigureName.Total };
        system.Each("classes", required: false, reader =>
        {
            var name = reader.Text("name");
            if (!seen.Add(name))
            {
                reader.Errors.Add(reader.PathOf("name"), $"'{name}' is taken");
            }

            Needs(reader, "priority", discipline == Discipline.Priority);
            Needs(reader, "headStart", discipline == Discipline.HeadStart);
            Needs(reader, "slope", discipline == Discipline.Accumulating, "accumulating");
            var (gaps, batch) = Arrivals(reader);
            classes.Add(new CustomerClass
            {
                Name = name,
                Gaps = gaps,
                Batch = batch,
                Service = LawReader.Required(reader, "service"),
                Patience = LawReader.Optional(reader, "patience"),
                Priority = reader.Whole("priority", Ranges.Number, 0),
                HeadStart = reader.Number("headStart", Ranges.Time, 0),
                Slope = reader.Number("slope", Ranges.Time, 1),
                Room = reader.Whole("room", Ranges.Number, int.MaxValue),
                Balking = Balks(reader),
                Next = Next(reader, names),
            });
        });
        if (classes.Count > Ranges.MostClasses)
        {
            system.Errors.Add(system.PathOf("classes"), $"expected at most {Ranges.MostClasses}");
        }

        return classes;
    }

    /// <summary>What the discipline does not look at is not silently passed over.</summary>
    private static void Needs(ObjectReader reader, string field, bool isLookedAt, string? discipline = null)
    {
        if (reader.Has(field) && !isLookedAt)
        {
            reader.Errors.Add(reader.PathOf(field), $"needs the discipline '{discipline ?? field}'");
        }
    }

    /// <summary>Reads one of a Poisson rate, a law of the gaps, and a list of times.</summary>
    private static (Law? Gaps, Law? Batch) Arrivals(ObjectReader parent)
    {
        (Law? Gaps, Law? Batch) arrivals = default;
        if (parent.Optional("arrivals") is { } element)
        {
            ObjectReader.Read(element, parent.PathOf("arrivals"), parent.Errors, reader =>
            {
                Law?[] given =
                [
                    reader.Maybe("rate", Ranges.Positive) is { } rate ? new ExponentialLaw(1 / rate) : null,
                    LawReader.Optional(reader, "gaps"),
                    reader.Has("times") ? Times(reader) : null,
                ];
                if (given.Count(x => x is not null) != 1)
                {
                    reader.Errors.Add(reader.Path, "expected one of 'rate', 'gaps' and 'times'");
                }

                arrivals = (Array.Find(given, x => x is not null), LawReader.Optional(reader, "batch"));
                if (arrivals.Gaps is { Mean: 0 })
                {
                    reader.Errors.Add(reader.PathOf("gaps"), "are all 0");
                }
            });
        }

        return arrivals;
    }

    private static SequenceLaw Times(ObjectReader reader)
    {
        var times = reader.Numbers("times", Ranges.Time);
        if (Array.Exists([.. times.Zip(times.Skip(1))], x => x.Second < x.First))
        {
            reader.Errors.Add(reader.PathOf("times"), "must not run backwards");
        }

        return new SequenceLaw(times.Length == 0 ? [1] : [.. times.Select((x, i) => i == 0 ? x : x - times[i - 1])], repeats: false);
    }

    private static Balking? Balks(ObjectReader parent)
    {
        Balking? balking = null;
        if (parent.Optional("balking") is { } element)
        {
            ObjectReader.Read(element, parent.PathOf("balking"), parent.Errors, reader => balking = new Balking(
                reader.Numbers("chances", Ranges.Chance) is { Length: > 0 } chances ? chances : [0],
                reader.Word("sees", ["waiting", "present"], [false, true], (bool?)false)));
        }

        return balking;
    }

    private static List<(int Class, double Chance)> Next(ObjectReader parent, IReadOnlyList<string> names)
    {
        var next = new List<(int Class, double Chance)>();
        parent.Each("next", required: false, reader =>
            next.Add((Math.Max(0, reader.Reference("class", names)), reader.Number("chance", Ranges.Chance, 1))));
        if (next.Sum(x => x.Chance) > 1 + 1e-9)
        {
            parent.Errors.Add(parent.PathOf("next"), "the chances sum to more than 1");
        }

        return next;
    }
}
