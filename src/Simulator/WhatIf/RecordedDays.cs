using System.Collections.Immutable;

namespace Queueing.Simulator.WhatIf;

/// <summary>Days of the past: who came then, and what for.</summary>
/// <param name="Dates">The business dates, in the order asked.</param>
public sealed record RecordedDays(ImmutableArray<DateOnly> Dates) : DaySource
{
    /// <inheritdoc/>
    public override int Count => Dates.Length;

    /// <inheritdoc/>
    public override DateOnly DateOf(int day) => Dates[day];
}
