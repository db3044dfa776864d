using System.Text.Json.Serialization;

namespace Queueing.Domain.Webhooks;

/// <summary>How far a subscription is, and how its receiver fares.</summary>
/// <param name="Webhook">The subscription.</param>
/// <param name="Place">The place of the next event to look at.</param>
/// <param name="Sequence">The number of the last event that was delivered or given up.</param>
/// <param name="Attempts">How often the next event was tried in vain.</param>
/// <param name="Failures">Failed attempts since the last success.</param>
/// <param name="FailingSince">When the first of them failed, or null.</param>
/// <param name="FailedAt">When the last of them failed, or null.</param>
/// <param name="RetryAt">Before when nothing is tried, or null.</param>
/// <param name="Problem">What the last of them met, or null.</param>
/// <param name="CountsFrom">Since when the subscription was active when the last of them failed, or null.</param>
public sealed record DeliveryCursor(
    WebhookId Webhook,
    OutboxPlace Place,
    long Sequence,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int Attempts = 0,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int Failures = 0,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateTimeOffset? FailingSince = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateTimeOffset? FailedAt = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateTimeOffset? RetryAt = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Problem = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateTimeOffset? CountsFrom = null)
{
    /// <summary>Passes over an event that the subscription does not want, or wants no more: its attempts are not those of the next.</summary>
    /// <returns>The cursor at the next place.</returns>
    public DeliveryCursor Passed() => this with { Place = Place.Next(), Attempts = 0 };

    /// <summary>Goes on after a success.</summary>
    /// <returns>The cursor at the next place, its failures forgotten.</returns>
    public DeliveryCursor Delivered() => new(Webhook, Place.Next(), Sequence + 1);

    /// <summary>Goes on after an event was given up; the receiver goes on being one that fails.</summary>
    /// <returns>The cursor at the next place.</returns>
    public DeliveryCursor GivenUp() => this with { Place = Place.Next(), Sequence = Sequence + 1, Attempts = 0 };

    /// <summary>Forgets failures from before the subscription was made active again, by whichever node's clock that was.</summary>
    /// <param name="activeSince">Since when it is active.</param>
    /// <returns>The cursor that counts from then on.</returns>
    public DeliveryCursor Since(DateTimeOffset activeSince) =>
        (CountsFrom is { } from ? from != activeSince : FailedAt < activeSince) ? new(Webhook, Place, Sequence) : this;
}
