using Queueing.Domain.Halls.Configuration;

namespace Queueing.Simulator.Cases.Reading;

/// <summary>Reads one case.</summary>
internal static class CaseReader
{
    public static ModelCase Read(ObjectReader reader)
    {
        if (reader.Has("system") == reader.Has("roster"))
        {
            reader.Errors.Add(reader.Path.Length == 0 ? ConfigurationError.Root : reader.Path, "expected one of 'system' and 'roster'");
        }

        var faults = reader.Errors.Count;
        var name = reader.Text("name");
        var system = Section(reader, "system", SystemReader.Read);
        var roster = Section(reader, "roster", RosterReader.Read);
        var plan = PlanReader.Read(reader, system);
        if (system is not null && double.IsInfinity(plan.Horizon))
        {
            SystemReader.CheckExits(reader, system);
            if (reader.Errors.Count == faults)
            {
                SystemReader.CheckSteadiness(reader, system);
            }
        }

        var expectations = ExpectationReader.Read(reader, system, roster);
        double[] times = [.. expectations.Select(x => x.Name.Time).OfType<double>()];
        return new ModelCase(name, system, roster, plan with { WaitsOver = [.. plan.WaitsOver.Union(times)] }, expectations);
    }

    private static T? Section<T>(ObjectReader parent, string name, Func<ObjectReader, T> read)
        where T : class
    {
        T? section = null;
        if (parent.Optional(name) is { } element)
        {
            ObjectReader.Read(element, parent.PathOf(name), parent.Errors, reader => section = read(reader));
        }

        return section;
    }
}
