namespace Queueing.Domain.Webhooks.Events;

/// <summary>From now on events are published in another day's outbox.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who caused it; <c>webhooks</c> for the service itself.</param>
/// <param name="Day">The day.</param>
public sealed record OutboxMoved(DateTimeOffset At, string By, DateOnly Day)
    : WebhookEvent(At, By);
