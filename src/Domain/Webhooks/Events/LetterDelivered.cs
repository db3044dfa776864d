namespace Queueing.Domain.Webhooks.Events;

/// <summary>A dead letter was delivered after all.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who caused it; <c>webhooks</c> for the service itself.</param>
/// <param name="Webhook">The subscription.</param>
/// <param name="Sequence">Its number in the subscription.</param>
public sealed record LetterDelivered(DateTimeOffset At, string By, WebhookId Webhook, long Sequence)
    : WebhookChange(At, By, Webhook);
