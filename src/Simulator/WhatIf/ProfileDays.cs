namespace Queueing.Simulator.WhatIf;

/// <summary>Days drawn from what the hall's configuration expects.</summary>
/// <param name="Date">The business date whose sessions all of them have.</param>
/// <param name="Days">How many.</param>
/// <param name="Seed">The first day's seed; each further day has the next.</param>
/// <param name="Load">By how much more people come than the configuration expects; 1 for as many.</param>
public sealed record ProfileDays(DateOnly Date, int Days, ulong Seed, double Load) : DaySource
{
    /// <inheritdoc/>
    public override int Count => Days;

    /// <inheritdoc/>
    public override DateOnly DateOf(int day) => Date;
}
