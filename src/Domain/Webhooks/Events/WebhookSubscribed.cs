using System.Collections.Immutable;

namespace Queueing.Domain.Webhooks.Events;

/// <summary>A subscription was made. Its secret is not stored: it is made again from the key file and its number.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who caused it; <c>webhooks</c> for the service itself.</param>
/// <param name="Webhook">The subscription.</param>
/// <param name="Url">Where events are posted.</param>
/// <param name="Types">The types or groups wanted; empty for all.</param>
/// <param name="From">Where its events begin.</param>
public sealed record WebhookSubscribed(DateTimeOffset At, string By, WebhookId Webhook, string Url, ImmutableArray<string> Types, OutboxPlace From)
    : WebhookEvent(At, By);
