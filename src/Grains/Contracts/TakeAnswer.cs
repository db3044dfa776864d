using Orleans;

namespace Queueing.Grains.Contracts;

/// <summary>A queue's answer to a window.</summary>
/// <param name="Outcome">What happened.</param>
/// <param name="Ticket">The ticket taken; null otherwise.</param>
[GenerateSerializer, Alias("queueing.take-answer"), Immutable]
public sealed record TakeAnswer([property: Id(0)] TakeOutcome Outcome, [property: Id(1)] TicketView? Ticket);
