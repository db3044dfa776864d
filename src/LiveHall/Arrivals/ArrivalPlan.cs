using System.Collections.Immutable;
using Queueing.LiveHall.Floor;

namespace Queueing.LiveHall.Arrivals;

/// <summary>Everybody who comes today, in order, and who works when.</summary>
/// <param name="OutsideHours">People of the source who would come while no numbers are given out: counted, not played.</param>
/// <param name="BeforeStart">People who would have come before the live hall began: counted, not played.</param>
internal sealed record ArrivalPlan(
    string Source, ImmutableArray<Arrival> Arrivals, int OutsideHours, int BeforeStart, ImmutableArray<Shift> Shifts);
