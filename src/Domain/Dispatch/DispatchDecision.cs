using System.Collections.Immutable;
using Queueing.Domain.Decisions;
using Queueing.Domain.Dispatch.Events;

namespace Queueing.Domain.Dispatch;

/// <summary>What was decided: events, possibly none, or a rejection.</summary>
/// <param name="Events">The events in order; empty when rejected or when all is already as asked.</param>
/// <param name="Rejection">The expected "no", or null.</param>
public readonly record struct DispatchDecision(ImmutableArray<DispatcherEvent> Events, Rejection? Rejection)
{
    /// <summary>Gets the decision that nothing needs to happen.</summary>
    public static DispatchDecision Nothing { get; } = new([], null);

    /// <summary>Wraps events.</summary>
    /// <param name="events">The events in order.</param>
    /// <returns>The decision.</returns>
    public static DispatchDecision Of(params ReadOnlySpan<DispatcherEvent> events) => new([.. events], null);

    /// <summary>Wraps a rejection.</summary>
    /// <param name="kind">Why.</param>
    /// <param name="detail">A sentence for the caller.</param>
    /// <param name="field">The field at fault, or null.</param>
    /// <param name="state">The present state where that is the reason, or null.</param>
    /// <returns>The decision.</returns>
    public static DispatchDecision No(RejectionKind kind, string detail, string? field = null, string? state = null) =>
        new([], new Rejection(kind, detail, field, state));
}
