using System.Collections.Immutable;

namespace Queueing.Domain.Webhooks.Events;

/// <summary>An administrator wants dead letters tried once more.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who caused it; <c>webhooks</c> for the service itself.</param>
/// <param name="Webhook">The subscription.</param>
/// <param name="Sequences">Their numbers in the subscription.</param>
public sealed record LettersAsked(DateTimeOffset At, string By, WebhookId Webhook, ImmutableArray<long> Sequences)
    : WebhookChange(At, By, Webhook);
