using System.Collections.Immutable;
using Queueing.Domain.Halls;
using Queueing.Simulator.Halls;

namespace Queueing.Simulator.WhatIf;

/// <summary>Who comes on each of the days. The same day brings the same people to every variant.</summary>
public interface IVisitors
{
    /// <summary>Gets a day's visitors.</summary>
    /// <param name="hall">The hall they come to; what it expects and when it is open may differ between variants.</param>
    /// <param name="day">The day's place.</param>
    /// <returns>The visitors in order of arrival.</returns>
    ImmutableArray<Visitor> Of(Hall hall, int day);
}
