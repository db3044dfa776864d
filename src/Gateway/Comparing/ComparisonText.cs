using System.Globalization;
using System.Text;

namespace Queueing.Gateway.Comparing;

/// <summary>Writes a comparison as a page's section.</summary>
internal static class ComparisonText
{
    public static string Of(Comparison comparison)
    {
        var text = new StringBuilder();
        var answer = comparison.Days.Average(x => x.Answer.TotalSeconds);
        var late = comparison.Days.Average(x => x.Lateness.TotalSeconds);
        Line(text, $"Hall `{comparison.Hall}` on {comparison.Date:yyyy-MM-dd}, seeds {string.Join(", ", comparison.Seeds)}. A live day in about {comparison.Minutes:0.#} minutes, {comparison.Speed:0.#} times the wall clock; a request took {answer:0.0} s of hall time on the mean, and people woke {late:0.0} s too late. {comparison.Days[0].Simulated.Length} simulated replications of each day.");
        Line(text, $"");
        Line(text, $"| Means over the seeds | {string.Join(" | ", comparison.Conducts.Select(x => x.Name))} | order of the live hall |");
        Line(text, $"|---|{string.Concat(comparison.Conducts.Select(_ => "---|"))}---|");
        for (var measure = 0; measure < DayMeasures.Names.Length; measure++)
        {
            var place = measure;
            var values = comparison.Conducts.Select(x => Cell(comparison.Value(x, place)));
            var reversed = comparison.Reversed(measure).ToArray();
            var order = reversed.Length == 0 ? "as simulated" : "reversed: " + string.Join("; ", reversed);
            Line(text, $"| {DayMeasures.Names[measure]} | {string.Join(" | ", values)} | {order} |");
        }

        Line(text, $"");
        Line(text, $"| Seed | conduct | {string.Join(" | ", DayMeasures.Names)} |");
        Line(text, $"|---|---|{string.Concat(DayMeasures.Names.Select(_ => "---|"))}");
        foreach (var day in comparison.Days)
        {
            var values = Enumerable.Range(0, DayMeasures.Names.Length).Select(x => Cell(ComparedValue.Of([day], x)));
            Line(text, $"| {day.Seed} | {day.Conduct.Name} | {string.Join(" | ", values)} |");
        }

        return text.ToString();
    }

    private static string Cell(ComparedValue value)
    {
        var live = Number(value.Live);
        return $"{(value.Agrees ? live : $"**{live}**")} · {Number(value.Simulated)} [{Number(value.Low)}, {Number(value.High)}]";
    }

    private static string Number(double value) => value.ToString(value >= 20 ? "0" : value >= 2 ? "0.0" : "0.000", CultureInfo.InvariantCulture);

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
