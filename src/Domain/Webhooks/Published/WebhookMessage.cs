namespace Queueing.Domain.Webhooks.Published;

/// <summary>What a receiver is sent.</summary>
/// <param name="Id">The event's identity, the same in every attempt and every subscription; also the header <c>webhook-id</c>.</param>
/// <param name="Type">What happened, for example <c>ticket.called</c>.</param>
/// <param name="Timestamp">When it happened, with the hall's offset.</param>
/// <param name="Hall">The hall.</param>
/// <param name="Day">The business day, <c>yyyy-MM-dd</c>.</param>
/// <param name="Sequence">Its number in this subscription, from 1, without gaps: a receiver that misses one knows it.</param>
/// <param name="Data">What it says.</param>
public sealed record WebhookMessage(
    string Id,
    string Type,
    DateTimeOffset Timestamp,
    string Hall,
    DateOnly Day,
    long Sequence,
    PublicFact Data);
