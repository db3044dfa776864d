using System.Collections.Immutable;
using Queueing.Simulator.Shifts;

namespace Queueing.Simulator.Arrivals;

/// <summary>Everybody who comes on a day, in order, and who works when.</summary>
/// <param name="Source">What it was made from: profile or trace.</param>
/// <param name="Arrivals">Who comes.</param>
/// <param name="OutsideHours">People of the source who would come while no numbers are given out: counted, not played.</param>
/// <param name="BeforeStart">People who would have come before the day is joined: counted, not played.</param>
/// <param name="Shifts">Who works when.</param>
public sealed record ArrivalPlan(
    string Source, ImmutableArray<Arrival> Arrivals, int OutsideHours, int BeforeStart, ImmutableArray<Shift> Shifts);
