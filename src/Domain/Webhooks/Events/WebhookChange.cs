namespace Queueing.Domain.Webhooks.Events;

/// <summary>Something that happened to one subscription after it was made.</summary>
/// <param name="At">When; never before the stream's last event.</param>
/// <param name="By">Who caused it, <c>role:name</c>; <c>webhooks</c> for the service itself.</param>
/// <param name="Webhook">The subscription.</param>
public abstract record WebhookChange(DateTimeOffset At, string By, WebhookId Webhook)
    : WebhookEvent(At, By);
