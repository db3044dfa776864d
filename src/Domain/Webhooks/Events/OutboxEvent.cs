namespace Queueing.Domain.Webhooks.Events;

/// <summary>Something that happened in a day's outbox; the events of its stream. Stored for ever.</summary>
/// <param name="At">When.</param>
public abstract record OutboxEvent(DateTimeOffset At);
