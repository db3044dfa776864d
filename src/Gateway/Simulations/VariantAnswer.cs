using Queueing.Gateway.Halls;
using Queueing.Simulator.WhatIf;

namespace Queueing.Gateway.Simulations;

/// <summary>What came of one variant.</summary>
/// <param name="Name">Its name, as it was asked for.</param>
/// <param name="Figures">What was measured.</param>
/// <param name="Waits">The waits through the day.</param>
/// <param name="Windows">How busy each window was.</param>
/// <param name="Tides">The tidal duties of the first day.</param>
/// <param name="Frontier">What it would do with more or fewer windows.</param>
internal sealed record VariantAnswer(
    TextAnswer Name,
    FigureAnswer[] Figures,
    WaitPointAnswer[] Waits,
    WindowBusyAnswer[] Windows,
    EpisodeAnswer[] Tides,
    FrontierAnswer[] Frontier)
{
    public static VariantAnswer Of(VariantResult result) => new(
        TextAnswer.Of(result.Variant.Name),
        [.. result.Figures.Select(FigureAnswer.Of)],
        [.. result.Waits.Select(WaitPointAnswer.Of)],
        [.. result.BusyRates.Select(x => new WindowBusyAnswer(x.Window.Id.Value, x.Rate))],
        [.. result.Tides.Where(x => x.OpenedAt is not null).Select(x => EpisodeAnswer.Of(result.Variant.Hall, x))],
        [.. result.Frontier.Select(FrontierAnswer.Of)]);
}
