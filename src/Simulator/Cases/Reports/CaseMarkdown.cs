using System.Globalization;
using System.Text;

namespace Queueing.Simulator.Cases.Reports;

/// <summary>The expectations of many cases as one table.</summary>
internal static class CaseMarkdown
{
    public static string Table(IEnumerable<CaseResult> results)
    {
        var text = new StringBuilder();
        text.Append("| Case | Figure | Expected | Exact | Simulated, 95 % | Exact in the interval | |\n|---|---|---|---|---|---|---|\n");
        foreach (var result in results)
        {
            foreach (var (verdict, place) in result.Verdicts.Select((x, i) => (x, i)))
            {
                text.Append(CultureInfo.InvariantCulture, $"| {(place == 0 ? result.Case.Name : string.Empty)} | {Cells(verdict)} |\n");
            }
        }

        return text.ToString();
    }

    private static string Cells(Verdict verdict)
    {
        var name = verdict.Expectation.Name;
        var figure = name.Of == FigureName.Total ? name.Label : $"{name.Of}: {name.Label}";
        var expected = Numbers.Text(verdict.Expectation.Value);
        return verdict.Row is not { } row
            ? $"{figure} | {expected} | | | | **no such figure**"
            : $"{figure} | {expected} | {Numbers.Exact(row)} | {Numbers.Text(row.Simulated)} | {Numbers.Inside(row)} | {(verdict.IsMet ? "met" : "**not met**")}";
    }
}
