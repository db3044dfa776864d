using Queueing.Domain.Webhooks;
using Queueing.Grains.Contracts;

namespace Queueing.Grains.Webhooks;

/// <summary>Shows subscriptions to administrators.</summary>
internal static class WebhookViews
{
    public static WebhookView Of(Webhook webhook, DeliveryView? delivery = null) => new(
        webhook.Id,
        webhook.Url,
        webhook.Types,
        webhook.State,
        webhook.Reason,
        webhook.CreatedAt,
        webhook.CreatedBy,
        webhook.PreviousUntil,
        webhook.Letters.Length,
        delivery);

    public static DeliveryView Of(DeliveryCursor cursor, Outbox? current) => new(
        cursor.Sequence,
        current is null || (cursor.Place.Day == current.Day && cursor.Place.Index >= current.Count),
        cursor.Failures,
        cursor.FailingSince,
        cursor.RetryAt,
        cursor.Problem);

    public static DeadLettersView Of(IEnumerable<DeadLetter> letters) => new([.. letters.Select(x =>
        new DeadLetterView(x.EventId, x.Type, x.Sequence, x.DiedAt, x.Attempts, x.Problem, x.IsAsked))]);
}
