namespace Queueing.Simulator.Cases;

/// <summary>A value that a case is to give.</summary>
/// <param name="Name">Of which figure.</param>
/// <param name="Value">The value.</param>
/// <param name="ExactWithin">How far the exact answer may be off; null where none is asked.</param>
/// <param name="SimulatedWithin">
/// How far the simulated mean may be off, as a share of the value; null for its interval of 99.9 % alone, which is accepted in any
/// case: of a hundred intervals of 95 % five miss by chance.
/// </param>
public sealed record Expectation(FigureName Name, double Value, double? ExactWithin, double? SimulatedWithin);
