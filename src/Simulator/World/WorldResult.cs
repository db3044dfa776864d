namespace Queueing.Simulator.World;

/// <summary>What came of a run.</summary>
/// <param name="Seed">What it was invented from.</param>
/// <param name="Check">The check that failed; null when everything held.</param>
/// <param name="What">What was seen, for people; null when everything held.</param>
/// <param name="TraceHash">A hash of every step and of all that became durable: the same for the same seed in any process.</param>
/// <param name="Steps">How many steps the world made.</param>
/// <param name="Simulated">How much of a hall's time went by.</param>
/// <param name="Tickets">How many tickets were drawn.</param>
public sealed record WorldResult(ulong Seed, string? Check, string? What, ulong TraceHash, long Steps, TimeSpan Simulated, int Tickets);
