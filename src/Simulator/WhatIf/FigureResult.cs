using Queueing.Simulator.Figures;

namespace Queueing.Simulator.WhatIf;

/// <summary>One figure of one variant.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Value">Its mean over the days.</param>
/// <param name="Difference">The mean of the differences from the first variant on the same day.</param>
public sealed record FigureResult(Figure Figure, Interval Value, Interval Difference)
{
    /// <summary>Gets what can be said of the difference: only one whose interval leaves zero out says anything.</summary>
    public Verdict Verdict => Difference.Contains(0) || Figure.Better == Direction.Neither ? Verdict.Open
        : Difference.Mean < 0 ? Verdict.Better
        : Verdict.Worse;
}
