using System.Collections.Immutable;
using Queueing.Domain.Webhooks;
using Queueing.Gateway.Halls;
using Queueing.Grains.Contracts;

namespace Queueing.Gateway.Webhooks;

/// <summary>A subscription.</summary>
/// <param name="WebhookId">Its identity within the hall.</param>
/// <param name="Url">Where events are posted.</param>
/// <param name="Types">The types or groups wanted; empty for all.</param>
/// <param name="State">What becomes of its events.</param>
/// <param name="Reason">Why it is in that state.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="CreatedBy">By whom.</param>
/// <param name="PreviousSecretUntil">Until when the secret before the present one is valid too.</param>
/// <param name="DeadLetters">How many events were given up.</param>
/// <param name="Delivery">How its receiver fares; not in answers to changes.</param>
internal sealed record WebhookAnswer(
    string WebhookId,
    string Url,
    ImmutableArray<string> Types,
    WebhookState State,
    string? Reason,
    DateTimeOffset CreatedAt,
    string CreatedBy,
    DateTimeOffset? PreviousSecretUntil,
    int DeadLetters,
    DeliveryAnswer? Delivery)
{
    public static WebhookAnswer Of(WebhookView webhook, TimeZoneInfo zone) => new(
        webhook.Id.Value,
        webhook.Url,
        webhook.Types,
        webhook.State,
        webhook.Reason,
        ZonedTime.In(webhook.CreatedAt, zone),
        webhook.CreatedBy,
        ZonedTime.In(webhook.PreviousUntil, zone),
        webhook.DeadLetters,
        webhook.Delivery is { } delivery ? DeliveryAnswer.Of(delivery, zone) : null);
}
