namespace Queueing.Domain.Webhooks.Events;

/// <summary>The secret was changed.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who caused it; <c>webhooks</c> for the service itself.</param>
/// <param name="Webhook">The subscription.</param>
/// <param name="Generation">The number of the new secret.</param>
/// <param name="PreviousUntil">Until when the one before is valid too.</param>
public sealed record WebhookSecretRotated(DateTimeOffset At, string By, WebhookId Webhook, int Generation, DateTimeOffset PreviousUntil)
    : WebhookChange(At, By, Webhook);
