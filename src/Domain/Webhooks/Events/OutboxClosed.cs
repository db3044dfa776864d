namespace Queueing.Domain.Webhooks.Events;

/// <summary>Nothing is added any more.</summary>
/// <param name="At">When.</param>
/// <param name="Next">The day whose outbox goes on.</param>
public sealed record OutboxClosed(DateTimeOffset At, DateOnly Next)
    : OutboxEvent(At);
