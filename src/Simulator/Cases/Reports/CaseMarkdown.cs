using System.Globalization;
using System.Text;

namespace Queueing.Simulator.Cases.Reports;

/// <summary>The expectations of many cases as one table.</summary>
internal static class CaseMarkdown
{
    /// <summary>Cases beside exact values.</summary>
    public static string Table(IEnumerable<CaseResult> results) => Table(results, "Exact", "Exact in the interval");

    /// <summary>Cases beside limits that a finite system only comes near to.</summary>
    public static string Approximations(IEnumerable<CaseResult> results) => Table(results, "Limit", "Limit against simulated");

    private static string Table(IEnumerable<CaseResult> results, string theory, string agreement)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"| Case | Figure | Expected | {theory} | Simulated, 95 % | {agreement} | |\n|---|---|---|---|---|---|---|\n");
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
            : $"{figure} | {expected} | {Numbers.Exact(row)} | {Numbers.Text(row.Simulated)} | {Agreement(row)} | {(verdict.IsMet ? "met" : "**not met**")}";
    }

    private static string Agreement(FigureRow row) => row is { IsApproximate: true, Exact: { } limit }
        ? (100 * ((limit / row.Simulated.Mean) - 1)).ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture) + " %"
        : Numbers.Inside(row);
}
