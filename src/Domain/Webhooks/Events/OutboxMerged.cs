using System.Collections.Immutable;

namespace Queueing.Domain.Webhooks.Events;

/// <summary>Events took their places in the order, before any of them is sent.</summary>
/// <param name="At">When.</param>
/// <param name="Streams">The streams they are of.</param>
/// <param name="Order">For each place the stream, as a place in <c>Streams</c>; the event is the next of that stream.</param>
public sealed record OutboxMerged(DateTimeOffset At, ImmutableArray<string> Streams, ImmutableArray<int> Order)
    : OutboxEvent(At);
