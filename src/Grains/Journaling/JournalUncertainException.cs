namespace Queueing.Grains.Journaling;

/// <summary>An append may or may not be durable; the caller reloads before it decides again.</summary>
/// <param name="message">What happened, for an operator.</param>
/// <param name="inner">The store's own exception, if any.</param>
public sealed class JournalUncertainException(string message, Exception? inner = null) : Exception(message, inner);
