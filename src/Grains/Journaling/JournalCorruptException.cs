namespace Queueing.Grains.Journaling;

/// <summary>What is stored is not what was appended. Nothing is repaired or truncated.</summary>
/// <param name="message">What happened, for an operator.</param>
/// <param name="inner">The store's own exception, if any.</param>
public sealed class JournalCorruptException(string message, Exception? inner = null) : Exception(message, inner);
