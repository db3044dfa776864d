namespace Queueing.Domain.Webhooks;

/// <summary>An event that a receiver did not take after all its attempts; kept until it is delivered on request.</summary>
/// <param name="Sequence">Its number in the subscription.</param>
/// <param name="Place">Where it is found again.</param>
/// <param name="EventId">The event's public identity.</param>
/// <param name="Type">The event's public type.</param>
/// <param name="DiedAt">When it was last tried.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="Problem">What the last attempt met.</param>
/// <param name="IsAsked">True when it is to be tried once more.</param>
public sealed record DeadLetter(
    long Sequence,
    OutboxPlace Place,
    string EventId,
    string Type,
    DateTimeOffset DiedAt,
    int Attempts,
    string Problem,
    bool IsAsked);
