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

        var name = reader.Text("name");
        var system = Section(reader, "system", SystemReader.Read);
        var roster = Section(reader, "roster", RosterReader.Read);
        return new ModelCase(name, system, roster, PlanReader.Read(reader, system), ExpectationReader.Read(reader));
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
