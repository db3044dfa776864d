namespace Queueing.Domain.Webhooks.Events;

/// <summary>Something that happened to a hall's subscriptions; the events of its dayless stream. Stored for ever.</summary>
/// <param name="At">When; never before the stream's last event.</param>
/// <param name="By">Who caused it, <c>role:name</c>; <c>webhooks</c> for the service itself.</param>
public abstract record WebhookEvent(DateTimeOffset At, string By)
{
    /// <summary>Who is named for what the service decides by itself.</summary>
    public const string Service = "webhooks";
}
