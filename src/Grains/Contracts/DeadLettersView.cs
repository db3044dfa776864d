using System.Collections.Immutable;

namespace Queueing.Grains.Contracts;

/// <summary>The events that a receiver did not take.</summary>
/// <param name="Letters">Oldest first.</param>
[GenerateSerializer, Alias("queueing.dead-letters"), Immutable]
public sealed record DeadLettersView([property: Id(0)] ImmutableArray<DeadLetterView> Letters);
