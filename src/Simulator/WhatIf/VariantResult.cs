using System.Collections.Immutable;
using Queueing.Domain.Tides;

namespace Queueing.Simulator.WhatIf;

/// <summary>What came of one variant.</summary>
/// <param name="Variant">The variant.</param>
/// <param name="Figures">Its figures, in the order of <see cref="Figure.All"/>.</param>
/// <param name="Waits">Its waits over the day.</param>
/// <param name="BusyRates">Its windows that opened, least busy first.</param>
/// <param name="Tides">The tidal episodes of the first day.</param>
/// <param name="Frontier">What it does with more or fewer windows, in order of their number.</param>
public sealed record VariantResult(
    Variant Variant,
    ImmutableArray<FigureResult> Figures,
    ImmutableArray<WaitPoint> Waits,
    ImmutableArray<WindowBusy> BusyRates,
    ImmutableArray<TidalEpisode> Tides,
    ImmutableArray<FrontierPoint> Frontier)
{
    /// <summary>Finds a figure.</summary>
    /// <param name="figure">One of <see cref="Figure.All"/>.</param>
    /// <returns>Its result.</returns>
    public FigureResult Of(Figure figure) => Figures.First(x => x.Figure == figure);
}
