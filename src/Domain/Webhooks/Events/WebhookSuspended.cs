namespace Queueing.Domain.Webhooks.Events;

/// <summary>The service stopped sending to a receiver that failed for long, or is gone.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who caused it; <c>webhooks</c> for the service itself.</param>
/// <param name="Webhook">The subscription.</param>
/// <param name="Reason">What the last attempt met.</param>
public sealed record WebhookSuspended(DateTimeOffset At, string By, WebhookId Webhook, string Reason)
    : WebhookChange(At, By, Webhook);
