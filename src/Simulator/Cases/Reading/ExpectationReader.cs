using Queueing.Domain.Halls.Configuration;
using Queueing.Simulator.Rosters;
using Queueing.Simulator.Systems;

namespace Queueing.Simulator.Cases.Reading;

/// <summary>Reads what is to come out.</summary>
internal static class ExpectationReader
{
    public static IReadOnlyList<Expectation> Read(ObjectReader parent, QueueSystem? system, RosterProblem? roster)
    {
        var expectations = new List<Expectation>();
        parent.Each("expect", required: false, reader =>
        {
            var of = reader.Has("of") ? reader.Text("of") : FigureName.Total;
            var figure = reader.Word<int>("figure", [.. FigureNames.All], [.. Enumerable.Range(0, FigureNames.All.Count)], null);
            var time = reader.Maybe("time", Ranges.Time);
            if (of != FigureName.Total)
            {
                CheckName(reader, system, roster, of);
            }

            if ((FigureNames.All[figure] == FigureNames.WaitsOver) != (time is not null))
            {
                reader.Errors.Add(reader.PathOf("time"), "goes with 'waitsOver', and only with it");
            }

            expectations.Add(new Expectation(
                new FigureName(of, FigureNames.All[figure], time),
                reader.Number("value", Ranges.Any),
                reader.Maybe("exactWithin", Ranges.Time),
                reader.Maybe("within", Ranges.Time)));
        });
        return expectations;
    }

    private static void CheckName(ObjectReader reader, QueueSystem? system, RosterProblem? roster, string of)
    {
        if (roster is not null)
        {
            reader.Errors.Add(reader.PathOf("of"), $"a roster's figures are of '{FigureName.Total}'");
        }
        else if (system is not null && !system.Classes.Any(x => x.Name == of) && !system.Pools.Any(x => x.Name == of))
        {
            reader.Errors.Add(reader.PathOf("of"), $"there is no class or pool '{of}'");
        }
    }
}
