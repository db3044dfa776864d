namespace Queueing.Domain.Webhooks.Events;

/// <summary>A dead letter was tried once more, in vain.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who caused it; <c>webhooks</c> for the service itself.</param>
/// <param name="Webhook">The subscription.</param>
/// <param name="Sequence">Its number in the subscription.</param>
/// <param name="Problem">What was met.</param>
public sealed record LetterFailed(DateTimeOffset At, string By, WebhookId Webhook, long Sequence, string Problem)
    : WebhookChange(At, By, Webhook);
