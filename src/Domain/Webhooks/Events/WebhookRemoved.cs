namespace Queueing.Domain.Webhooks.Events;

/// <summary>A subscription ended.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who caused it; <c>webhooks</c> for the service itself.</param>
/// <param name="Webhook">The subscription.</param>
public sealed record WebhookRemoved(DateTimeOffset At, string By, WebhookId Webhook)
    : WebhookChange(At, By, Webhook);
