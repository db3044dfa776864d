namespace Queueing.Domain.Decisions;

/// <summary>A promise of POLICY was about to be broken, or was: always a bug, never an input.</summary>
/// <param name="message">The invariant, what broke it, where and when.</param>
public sealed class InvariantException(string message) : Exception(message);
