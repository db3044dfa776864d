using System.Globalization;
using System.Text;

namespace Queueing.Simulator.Cases.Reports;

/// <summary>The expectations of many cases as one table, written into a page between two marks.</summary>
internal static class CaseMarkdown
{
    private const string Begin = "<!-- cases -->";
    private const string End = "<!-- end of cases -->";

    /// <summary>Puts the table in place of the one in the page.</summary>
    /// <returns>The page; null when it has no marks.</returns>
    public static string? Into(string page, IEnumerable<CaseResult> results)
    {
        var (begin, end) = (page.IndexOf(Begin, StringComparison.Ordinal), page.IndexOf(End, StringComparison.Ordinal));
        return begin < 0 || end < begin ? null : $"{page[..begin]}{Begin}\n\n{Table(results)}\n{page[end..]}";
    }

    private static string Table(IEnumerable<CaseResult> results)
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
