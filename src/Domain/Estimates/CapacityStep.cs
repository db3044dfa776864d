namespace Queueing.Domain.Estimates;

/// <summary>A change of capacity that is already known: a tidal window that opens or is released, a break that begins or ends.</summary>
/// <param name="In">In how long; not negative.</param>
/// <param name="Windows">How many windows there are from then on; not negative.</param>
public readonly record struct CapacityStep(TimeSpan In, double Windows);
