using Queueing.Domain.Webhooks.Events;
using Queueing.Grains.Journaling;

namespace Queueing.Grains.Webhooks;

/// <summary>The stored names of what happens to subscriptions and in outboxes: a contract with every journal ever written.</summary>
internal static class WebhookEvents
{
    public static EventCodec<WebhookEvent> Codec { get; } = new(
        ("webhook-subscribed", WebhookEventJson.Default.WebhookSubscribed),
        ("webhook-secret-rotated", WebhookEventJson.Default.WebhookSecretRotated),
        ("webhook-changed", WebhookEventJson.Default.WebhookChanged),
        ("webhook-paused", WebhookEventJson.Default.WebhookPaused),
        ("webhook-resumed", WebhookEventJson.Default.WebhookResumed),
        ("webhook-suspended", WebhookEventJson.Default.WebhookSuspended),
        ("webhook-removed", WebhookEventJson.Default.WebhookRemoved),
        ("letter-died", WebhookEventJson.Default.LetterDied),
        ("letters-asked", WebhookEventJson.Default.LettersAsked),
        ("letter-delivered", WebhookEventJson.Default.LetterDelivered),
        ("letter-failed", WebhookEventJson.Default.LetterFailed),
        ("outbox-moved", WebhookEventJson.Default.OutboxMoved));

    public static EventCodec<OutboxEvent> OutboxCodec { get; } = new(
        ("outbox-opened", WebhookEventJson.Default.OutboxOpened),
        ("outbox-merged", WebhookEventJson.Default.OutboxMerged),
        ("outbox-closed", WebhookEventJson.Default.OutboxClosed),
        ("cursors-moved", WebhookEventJson.Default.CursorsMoved));
}
