using System.Collections.Immutable;

namespace Queueing.Domain.Webhooks.Events;

/// <summary>An outbox begins, or begins anew when there was no subscription for a while.</summary>
/// <param name="At">When.</param>
/// <param name="Previous">The day before it whose late events are published here too, or null.</param>
/// <param name="Published">How far each stream had been published, or need not be.</param>
/// <param name="Cursors">How far each subscription is.</param>
public sealed record OutboxOpened(DateTimeOffset At, DateOnly? Previous, ImmutableSortedDictionary<string, long> Published, ImmutableArray<DeliveryCursor> Cursors)
    : OutboxEvent(At);
