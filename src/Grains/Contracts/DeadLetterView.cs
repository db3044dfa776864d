namespace Queueing.Grains.Contracts;

/// <summary>An event that a receiver did not take.</summary>
/// <param name="EventId">The event's public identity.</param>
/// <param name="Type">The event's public type.</param>
/// <param name="Sequence">Its number in the subscription.</param>
/// <param name="DiedAt">When it was last tried.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="Problem">What the last attempt met.</param>
/// <param name="IsAsked">True when it is to be tried once more.</param>
[GenerateSerializer, Alias("queueing.dead-letter"), Immutable]
public sealed record DeadLetterView(
    [property: Id(0)] string EventId,
    [property: Id(1)] string Type,
    [property: Id(2)] long Sequence,
    [property: Id(3)] DateTimeOffset DiedAt,
    [property: Id(4)] int Attempts,
    [property: Id(5)] string Problem,
    [property: Id(6)] bool IsAsked);
