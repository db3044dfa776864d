namespace Queueing.Grains.Journaling;

/// <summary>The store refused; nothing was appended.</summary>
/// <param name="message">What happened, for an operator.</param>
/// <param name="inner">The store's own exception, if any.</param>
public sealed class JournalUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
