using Queueing.Domain.Halls.Configuration;

namespace Queueing.Simulator.Cases.Reading;

/// <summary>Reads what is to come out.</summary>
internal static class ExpectationReader
{
    public static IReadOnlyList<Expectation> Read(ObjectReader parent)
    {
        var expectations = new List<Expectation>();
        parent.Each("expect", required: false, reader =>
        {
            var of = reader.Has("of") ? reader.Text("of") : FigureName.Total;
            var figure = reader.Word<int>("figure", [.. FigureNames.All], [.. Enumerable.Range(0, FigureNames.All.Count)], null);
            var time = reader.Maybe("time", Ranges.Time);
            expectations.Add(new Expectation(
                new FigureName(of, FigureNames.All[figure], time),
                reader.Number("value", Ranges.Any),
                reader.Maybe("exactWithin", Ranges.Time),
                reader.Maybe("within", Ranges.Time)));
        });
        return expectations;
    }
}
