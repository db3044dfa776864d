using System.Collections.Immutable;

namespace Queueing.Domain.Webhooks.Events;

/// <summary>Subscriptions got on, or failed.</summary>
/// <param name="At">When.</param>
/// <param name="Cursors">Those that changed, as they are now.</param>
public sealed record CursorsMoved(DateTimeOffset At, ImmutableArray<DeliveryCursor> Cursors)
    : OutboxEvent(At);
