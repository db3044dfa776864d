namespace Queueing.Simulator.WhatIf;

/// <summary>One day of one variant: what a comparison is made of. Cases may be run in any order.</summary>
/// <param name="Variant">The variant's place.</param>
/// <param name="Share">The share of the windows with a clerk of their own; 1 for the variant as it is.</param>
/// <param name="Day">The day's place.</param>
public readonly record struct Case(int Variant, double Share, int Day);
