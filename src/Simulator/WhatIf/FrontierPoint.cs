using Queueing.Simulator.Figures;

namespace Queueing.Simulator.WhatIf;

/// <summary>What a variant does with more or fewer windows.</summary>
/// <param name="Share">The share of the windows with a clerk of their own.</param>
/// <param name="Windows">How many those are.</param>
/// <param name="StaffHours">The hours that windows were staffed.</param>
/// <param name="P95Wait">The 95th percentile of the waits, in minutes.</param>
public sealed record FrontierPoint(double Share, int Windows, Interval StaffHours, Interval P95Wait);
