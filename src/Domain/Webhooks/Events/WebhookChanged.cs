using System.Collections.Immutable;

namespace Queueing.Domain.Webhooks.Events;

/// <summary>A subscription was given another address, or other types; what was not delivered yet goes by them.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who caused it; <c>webhooks</c> for the service itself.</param>
/// <param name="Webhook">The subscription.</param>
/// <param name="Url">Where events are posted from now on.</param>
/// <param name="Types">The types or groups wanted from now on; empty for all.</param>
/// <param name="Reason">Why, in the administrator's words, or null.</param>
public sealed record WebhookChanged(DateTimeOffset At, string By, WebhookId Webhook, string Url, ImmutableArray<string> Types, string? Reason)
    : WebhookChange(At, By, Webhook);
