using System.Collections.Immutable;
using Queueing.Domain.Halls;
using Queueing.Simulator.Halls;

namespace Queueing.Simulator.WhatIf;

/// <summary>The visitors of days of the past: the same whatever is changed.</summary>
/// <param name="days">Each day's visitors.</param>
public sealed class RecordedVisitors(ImmutableArray<ImmutableArray<Visitor>> days) : IVisitors
{
    /// <inheritdoc/>
    public ImmutableArray<Visitor> Of(Hall hall, int day) => days[day];
}
