namespace Queueing.Domain.Webhooks.Events;

/// <summary>Events are sent again, from where they were left.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who caused it; <c>webhooks</c> for the service itself.</param>
/// <param name="Webhook">The subscription.</param>
public sealed record WebhookResumed(DateTimeOffset At, string By, WebhookId Webhook)
    : WebhookChange(At, By, Webhook);
