using Queueing.Simulator.WhatIf;

namespace Queueing.Gateway.Simulations;

/// <summary>One figure of one variant, and by how much it differs from the first variant on the same days.</summary>
/// <param name="Figure">What is measured.</param>
/// <param name="Unit">In what.</param>
/// <param name="Value">How much it is.</param>
/// <param name="Difference">By how much it differs from the first variant on the same days.</param>
/// <param name="Verdict">Whether that is better, worse, or left open by chance.</param>
internal sealed record FigureAnswer(string Figure, FigureUnit Unit, IntervalAnswer Value, IntervalAnswer Difference, Verdict Verdict)
{
    public static FigureAnswer Of(FigureResult result) => new(
        result.Figure.Key, result.Figure.Unit, IntervalAnswer.Of(result.Value), IntervalAnswer.Of(result.Difference), result.Verdict);
}
