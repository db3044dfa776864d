using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Queueing.Simulator.Estimates;

/// <summary>The result of a trial as text that is also Markdown.</summary>
internal static class EstimateText
{
    public static string Of(ImmutableArray<string> train, ImmutableArray<string> test, EstimateTable table)
    {
        var text = new StringBuilder();
        var score = table.Learned.Score;
        Line(text, $"Trained on {train.Length} {(train.Length == 1 ? "day" : "days")}, {Span(train)}; tested on {test.Length}, {Span(test)}.");
        Line(text, $"{score.Samples} waits of people who waited and were served; mean {score.MeanWait:0.0} s.\n");
        Line(text, $"| Estimator | MAE, s | MSE, s² | bias | coverage | above upper | MAE ÷ best single | MSE ÷ rolling |");
        Line(text, $"|---|---|---|---|---|---|---|---|");
        foreach (var row in table.Rows)
        {
            Line(text, $"| {Cells(row)} | {row.Score.MeanAbsoluteError / table.BestSingle:0.000} | {row.Score.MeanSquaredError / table.RollingSquares:0.000} |");
        }

        Line(text, $"\n| Target | reached | to reach | |");
        Line(text, $"|---|---|---|---|");
        foreach (var target in table.Targets(table.Learned))
        {
            Line(text, $"| {target.Name} | {target.Reached:0.000} | {target.Least:0.00} to {target.Most:0.00} | {(target.IsMet ? "met" : "not met")} |");
        }

        Line(text, $"\n| Queue | waits | MAE, s | MSE, s² | bias | coverage | above upper |");
        Line(text, $"|---|---|---|---|---|---|---|");
        foreach (var row in table.Queues)
        {
            Line(text, $"| {row.Name} | {row.Score.Samples} | {Cells(row)[(row.Name.Length + 3)..]} |");
        }

        return text.ToString();
    }

    /// <summary>What of the targets is reached when other days are trained on; what is missed stands bold.</summary>
    public static string OfSplits(IEnumerable<(int Train, int Test, EstimateTable Table)> splits)
    {
        var text = new StringBuilder();
        Line(text, $"\n| Days trained on, tested on | waits | Estimator | MAE ÷ best single | MSE ÷ rolling | bias | coverage |");
        Line(text, $"|---|---|---|---|---|---|---|");
        foreach (var (train, test, table) in splits)
        {
            foreach (var row in new[] { table.Learned, table.Frozen })
            {
                var cells = table.Targets(row).Select((x, i) => Reached(x, i < 2 ? "0.000" : i == 2 ? "+0.0 %;-0.0 %;0.0 %" : "0.0 %"));
                Line(text, $"| {train}, {test} | {row.Score.Samples} | {row.Name} | {string.Join(" | ", cells)} |");
            }
        }

        return text.ToString();
    }

    private static string Span(ImmutableArray<string> days) => days.Length == 1 ? days[0] : $"{days[0]} to {days[^1]}";

    private static string Reached(EstimateTarget target, string format)
    {
        var text = target.Reached.ToString(format, CultureInfo.InvariantCulture);
        return target.IsMet ? text : $"**{text}**";
    }

    private static string Cells(EstimateRow row)
    {
        var score = row.Score;
        var ranges = row.HasRange ? string.Create(CultureInfo.InvariantCulture, $"{score.Coverage:0.0 %} | {score.AboveUpper:0.0 %}") : "– | –";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{row.Name} | {score.MeanAbsoluteError:0.0} | {score.MeanSquaredError:0} | {Math.Round(score.Bias / score.MeanWait, 3):+0.0 %;-0.0 %;0.0 %} | {ranges}");
    }

    private static void Line(StringBuilder text, FormattableString line) =>
        text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
