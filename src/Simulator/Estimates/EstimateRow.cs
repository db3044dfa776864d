using Queueing.Domain.Estimates;

namespace Queueing.Simulator.Estimates;

/// <summary>An estimator's score on the later days.</summary>
/// <param name="Name">The estimator, or the queue.</param>
/// <param name="IsSingle">True for those that go by one observation.</param>
/// <param name="HasRange">True when it publishes a range.</param>
/// <param name="Score">The score, in seconds.</param>
public sealed record EstimateRow(string Name, bool IsSingle, bool HasRange, WaitScore Score);
