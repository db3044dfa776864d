using System.Globalization;
using System.Text;
using Queueing.Simulator.Runs;

namespace Queueing.Simulator.Cases.Reports;

/// <summary>A case's result to be read by people.</summary>
internal static class CaseText
{
    /// <summary>More classes and pools than this are left to the JSON report.</summary>
    private const int MostParts = 12;

    private const int MostRecords = 40;

    /// <summary>Figures that are left out where they are 0.</summary>
    private static readonly string[] Rare =
    [
        FigureNames.Blocked, FigureNames.Balked, FigureNames.Abandoned, FigureNames.ServedAway, FigureNames.ServersAway,
        FigureNames.SettingUp, FigureNames.Activations,
    ];

    public static string Of(CaseResult result)
    {
        var text = new StringBuilder();
        text.AppendLine(result.Case.Name);
        foreach (var source in result.Sources)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  exact: {source}");
        }

        foreach (var source in result.Approximations)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  approximate: {source}");
        }

        if (result.Note is { } note)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {note}");
        }

        AddFigures(text, result);
        AddRoster(text, result);
        AddRecords(text, result);
        foreach (var verdict in result.Verdicts)
        {
            text.AppendLine(Line(verdict));
        }

        return text.ToString();
    }

    private static void AddFigures(StringBuilder text, CaseResult result)
    {
        var parts = result.Rows.Select(x => x.Name.Of).Distinct(StringComparer.Ordinal).ToArray();
        var shown = parts.Length <= MostParts + 1 ? parts : [FigureName.Total];
        text.AppendLine(CultureInfo.InvariantCulture, $"  {"",-16} {"",-22} {"simulated, 95 %",-26} {"theory",-12}");
        foreach (var row in result.Rows.Where(x => shown.Contains(x.Name.Of) && IsTold(x)))
        {
            var line = string.Create(
                CultureInfo.InvariantCulture,
                $"  {row.Name.Of,-16} {row.Name.Label,-22} {Numbers.Text(row.Simulated),-26} {Numbers.Exact(row),-12} {Numbers.Inside(row)}");
            text.AppendLine(line.TrimEnd());
        }

        if (shown.Length < parts.Length)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  and {parts.Length - 1} classes and pools by themselves in the JSON report");
        }

        if (result.Replications.Any(x => !x.IsWhole) && double.IsInfinity(result.Case.Plan.Horizon))
        {
            text.AppendLine("  stopped before the last of the counted customers was done: the queue grows, or a few long services were not over");
        }
    }

    private static bool IsTold(FigureRow row) => row.Simulated.Mean != 0 || row.Exact is > 0 || !Rare.Contains(row.Name.Figure);

    private static void AddRoster(StringBuilder text, CaseResult result)
    {
        if (result.Case.Roster is null)
        {
            return;
        }

        text.AppendLine(result.Roster is null ? "  no roster was proven the cheapest" : "  start, length, people:");
        foreach (var (start, length, people) in result.Roster?.Staff ?? [])
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"    {start,3} {length,3} {people,4}");
        }
    }

    private static void AddRecords(StringBuilder text, CaseResult result)
    {
        if (result.Replications is not [{ Records: { Count: > 0 } records }, ..])
        {
            return;
        }

        text.AppendLine(CultureInfo.InvariantCulture, $"  {"customer",8} {"class",-16} {"arrived",12} {"started",12} {"left",12} {"waited",12}");
        foreach (var record in records.Take(MostRecords))
        {
            text.AppendLine(Line(result, record));
        }

        if (records.Count > MostRecords)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  and {records.Count - MostRecords} more in the JSON report");
        }
    }

    private static string Line(CaseResult result, CustomerRecord record)
    {
        var name = result.Case.System!.Classes[record.Class].Name;
        var waited = double.IsNaN(record.StartedAt) ? record.LeftAt - record.ArrivedAt : record.StartedAt - record.ArrivedAt;
        var end = record.Outcome == Outcome.Served ? string.Empty : JsonNames.Of(record.Outcome);
        return $"  {record.Number,8} {name,-16} {Numbers.Text(record.ArrivedAt),12} {Numbers.Text(record.StartedAt),12} {Numbers.Text(record.LeftAt),12} {Numbers.Text(waited),12} {end}".TrimEnd();
    }

    private static string Line(Verdict verdict)
    {
        var name = $"{verdict.Expectation.Name.Of} {verdict.Expectation.Name.Label}";
        if (verdict.Row is null)
        {
            return $"  NOT MET  {name}: there is no such figure";
        }

        var exact = verdict.Expectation.ExactWithin is null ? string.Empty : $", {(verdict.Row.IsApproximate ? "limit" : "exact")} {(verdict.IsExactMet ? "met" : "not met")}";
        return $"  {(verdict.IsMet ? "met    " : "NOT MET")}  {name} {Numbers.Text(verdict.Expectation.Value)}{exact}, simulated {(verdict.IsSimulatedMet ? "met" : "not met")}";
    }
}
