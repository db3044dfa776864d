using Queueing.Simulator.Randomness;

namespace Queueing.Simulator.Arrivals;

/// <summary>A distribution of service times, scaled to a queue's mean.</summary>
/// <param name="meanMinutes">The queue's mean service time.</param>
/// <param name="draws">The person's own draws.</param>
/// <returns>A service time in minutes.</returns>
public delegate double ErrandLaw(double meanMinutes, Draws draws);
