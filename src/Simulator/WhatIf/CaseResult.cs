using System.Collections.Immutable;
using Queueing.Domain.Tides;
using Queueing.Simulator.Figures;

namespace Queueing.Simulator.WhatIf;

/// <summary>What a case came to.</summary>
/// <param name="Figures">The day's figures.</param>
/// <param name="TurnedAway">Those who came when the variant gave out no numbers.</param>
/// <param name="Waits">The waits by half hour of arrival; the key counts half hours from local midnight.</param>
/// <param name="BusyRates">Each window's busy rate at its place in the variant's hall; null for one that never opened.</param>
/// <param name="Tides">The tidal episodes.</param>
public sealed record CaseResult(
    DayFigures Figures,
    int TurnedAway,
    ImmutableSortedDictionary<int, HalfHourWaits> Waits,
    ImmutableArray<double?> BusyRates,
    ImmutableArray<TidalEpisode> Tides);
