using System.Collections.Immutable;
using Queueing.Domain.Alerts;
using Queueing.Domain.Tides;

namespace Queueing.Simulator.Halls;

/// <summary>What came of a simulated day.</summary>
/// <param name="Services">What became of each visitor, at their places in the scenario.</param>
/// <param name="Windows">Each window's time, at its place in the hall.</param>
/// <param name="Tides">The tidal episodes in order.</param>
/// <param name="Alerts">The congestion alerts in order.</param>
/// <param name="EndedAt">When the last window was done.</param>
public sealed record DayOutcome(
    ImmutableArray<ServiceRecord> Services,
    ImmutableArray<WindowTime> Windows,
    ImmutableArray<TidalEpisode> Tides,
    ImmutableArray<CongestionAlert> Alerts,
    DateTimeOffset EndedAt);
