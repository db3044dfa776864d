using System.Text.Json;
using Queueing.Simulator.Runs;

namespace Queueing.Simulator.Cases.Reports;

/// <summary>Results to be read by machines.</summary>
internal static class CaseJson
{
    public static string Of(IEnumerable<CaseResult> results) =>
        JsonSerializer.Serialize(new { cases = results.Select(Case) }, JsonNames.Options);

    private static object Case(CaseResult result) => new
    {
        name = result.Case.Name,
        isMet = result.IsMet,
        replications = result.Replications.Count,
        seed = result.Case.Plan.Seed,
        events = result.Replications.Sum(x => x.Events),
        sources = result.Sources,
        approximations = result.Approximations,
        note = result.Note,
        figures = result.Rows.Select(Figure),
        expectations = result.Verdicts.Select(x => new
        {
            of = x.Expectation.Name.Of,
            figure = x.Expectation.Name.Figure,
            time = x.Expectation.Name.Time,
            value = x.Expectation.Value,
            isExactMet = x.IsExactMet,
            isSimulatedMet = x.IsSimulatedMet,
        }),
        roster = result.Roster?.Staff.Select(x => new { start = x.Start, length = x.Length, people = x.People }),
        records = result.Replications is [{ Records: { Count: > 0 } records }, ..] ? records.Select(x => Record(result, x)) : null,
    };

    private static object Figure(FigureRow row) => new
    {
        of = row.Name.Of,
        figure = row.Name.Figure,
        time = row.Name.Time,
        mean = JsonNames.Number(row.Simulated.Mean),
        low = JsonNames.Number(row.Simulated.Low),
        high = JsonNames.Number(row.Simulated.High),
        exact = row.Exact,
        isApproximate = row.Exact is null ? null : (bool?)row.IsApproximate,
        isInside = row.IsInside,
    };

    private static object Record(CaseResult result, CustomerRecord record) => new
    {
        number = record.Number,
        @class = result.Case.System!.Classes[record.Class].Name,
        arrivedAt = record.ArrivedAt,
        startedAt = JsonNames.Number(record.StartedAt),
        leftAt = JsonNames.Number(record.LeftAt),
        pool = record.Pool < 0 ? null : result.Case.System.Pools[record.Pool].Name,
        outcome = JsonNames.Of(record.Outcome),
    };
}
