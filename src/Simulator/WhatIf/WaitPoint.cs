using Queueing.Simulator.Figures;

namespace Queueing.Simulator.WhatIf;

/// <summary>The waits of those who came within one half hour, over the days.</summary>
/// <param name="From">The half hour's begin, hall time.</param>
/// <param name="Median">The median wait in minutes.</param>
/// <param name="P95">The 95th percentile in minutes.</param>
public sealed record WaitPoint(TimeOnly From, Interval Median, Interval P95);
