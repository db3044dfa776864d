using System.Text;
using Queueing.Domain.Halls;
using Queueing.Simulator.WhatIf;

namespace Queueing.Simulator.Reports;

/// <summary>The figures of a comparison as lines of text, for a terminal.</summary>
public static class TextReport
{
    private const int Indent = 4;

    /// <summary>Writes them.</summary>
    /// <param name="result">The comparison.</param>
    /// <returns>The lines: each figure with one line a variant, and its difference from the first.</returns>
    public static string Of(ComparisonResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var lines = new StringBuilder();
        lines.AppendLine(Named(result.Question.Hall.Name)).AppendLine(Named(Texts.Of(result.Question.Days)));
        var names = result.Variants.Select(x => Named(x.Variant.Name)).ToArray();
        var width = names.Max(Columns) + 2;
        foreach (var figure in Figure.All)
        {
            lines.AppendLine().AppendLine(Named(Texts.Of(figure)));
            for (var i = 0; i < names.Length; i++)
            {
                var one = result.Variants[i].Of(figure);
                lines.Append(' ', Indent).Append(names[i]).Append(' ', width - Columns(names[i])).Append(Values.Format(one.Value, figure.Unit).PadRight(20));
                lines.AppendLine(i == 0 ? string.Empty : Values.Format(one.Difference, figure.Unit, withSign: true) + Mark(one.Verdict));
            }
        }

        return lines.ToString();
    }

    private static string Mark(Verdict verdict) => verdict switch
    {
        Verdict.Better => $"  {Texts.Better.Zh} {Texts.Better.En}",
        Verdict.Worse => $"  {Texts.Worse.Zh} {Texts.Worse.En}",
        _ => string.Empty,
    };

    private static string Named(LocalizedText text) => text.Zh == text.En ? text.Zh : $"{text.Zh} · {text.En}";

    /// <summary>How wide a terminal shows it: Chinese characters take two columns.</summary>
    private static int Columns(string text) => text.Sum(x => x >= '\u2E80' ? 2 : 1);
}
