namespace Queueing.Domain.Webhooks.Events;

/// <summary>An event was given up after its last attempt.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who caused it; <c>webhooks</c> for the service itself.</param>
/// <param name="Webhook">The subscription.</param>
/// <param name="Letter">The event, and what was met.</param>
public sealed record LetterDied(DateTimeOffset At, string By, WebhookId Webhook, DeadLetter Letter)
    : WebhookChange(At, By, Webhook);
