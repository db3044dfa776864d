namespace Queueing.Grains.Hosting;

/// <summary>
/// This activation no longer knows what is durable and answers nothing more; the next one reloads. Ask again with the same
/// idempotency key.
/// </summary>
/// <param name="message">What happened, for an operator.</param>
/// <param name="inner">What caused it, if known.</param>
public sealed class ActivationFaultedException(string message, Exception? inner = null) : Exception(message, inner);
