using System.Collections.Immutable;
using Queueing.Domain.Webhooks;

namespace Queueing.Grains.Contracts;

/// <summary>A subscription as administrators see it; never its secret.</summary>
/// <param name="Id">Its identity within the hall.</param>
/// <param name="Url">Where events are posted.</param>
/// <param name="Types">The types or groups wanted; empty for all.</param>
/// <param name="State">What becomes of its events.</param>
/// <param name="Reason">Why it is in that state, or null.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="CreatedBy">By whom.</param>
/// <param name="PreviousUntil">Until when the secret before the present one is valid too, or null.</param>
/// <param name="DeadLetters">How many events were given up.</param>
/// <param name="Delivery">How its receiver fares; null in answers to commands.</param>
[GenerateSerializer, Alias("queueing.webhook"), Immutable]
public sealed record WebhookView(
    [property: Id(0)] WebhookId Id,
    [property: Id(1)] string Url,
    [property: Id(2)] ImmutableArray<string> Types,
    [property: Id(3)] WebhookState State,
    [property: Id(4)] string? Reason,
    [property: Id(5)] DateTimeOffset CreatedAt,
    [property: Id(6)] string CreatedBy,
    [property: Id(7)] DateTimeOffset? PreviousUntil,
    [property: Id(8)] int DeadLetters,
    [property: Id(9)] DeliveryView? Delivery);
