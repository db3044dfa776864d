using Queueing.Domain.Identities;

namespace Queueing.Grains.Contracts;

/// <summary>How the take of a certain ticket ended.</summary>
/// <param name="Outcome">Taken, or that the window has moved on; null when refused.</param>
/// <param name="Refusal">Why it was refused; null otherwise.</param>
/// <param name="MovedTo">The queue that the ticket went to, if that is why.</param>
[GenerateSerializer, Alias("queueing.named-take"), Immutable]
public sealed record NamedTake(
    [property: Id(0)] TakeOutcome? Outcome,
    [property: Id(1)] Refusal? Refusal = null,
    [property: Id(2)] QueueId? MovedTo = null);
