namespace Queueing.Domain.Webhooks.Events;

/// <summary>An administrator holds events back.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who caused it; <c>webhooks</c> for the service itself.</param>
/// <param name="Webhook">The subscription.</param>
/// <param name="Reason">Why, in the administrator's words, or null.</param>
public sealed record WebhookPaused(DateTimeOffset At, string By, WebhookId Webhook, string? Reason)
    : WebhookChange(At, By, Webhook);
