namespace Queueing.Simulator.WhatIf;

/// <summary>How long those waited who came within one half hour of a day, in minutes.</summary>
/// <param name="Median">The median.</param>
/// <param name="P95">The 95th percentile.</param>
public readonly record struct HalfHourWaits(double Median, double P95);
