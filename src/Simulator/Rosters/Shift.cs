namespace Queueing.Simulator.Rosters;

/// <summary>A kind of shift.</summary>
/// <param name="Length">Its periods.</param>
/// <param name="Starts">The periods in which it may begin, from 0.</param>
/// <param name="Cost">What one costs; usually its periods.</param>
public sealed record Shift(int Length, IReadOnlyList<int> Starts, double Cost);
