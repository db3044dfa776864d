using Queueing.Domain.Decisions;
using Queueing.Domain.Webhooks.Events;

namespace Queueing.Domain.Webhooks;

/// <summary>What was decided: an event, nothing, or a rejection.</summary>
/// <param name="Event">The event; null when rejected or when all is already as asked.</param>
/// <param name="Rejection">The expected "no", or null.</param>
public readonly record struct WebhookDecision(WebhookEvent? Event, Rejection? Rejection)
{
    /// <summary>Wraps an event.</summary>
    /// <param name="e">The event, or null when nothing needs to happen.</param>
    /// <returns>The decision.</returns>
    public static WebhookDecision Of(WebhookEvent? e) => new(e, null);

    /// <summary>Wraps a rejection.</summary>
    /// <param name="kind">Why.</param>
    /// <param name="detail">A sentence for the caller.</param>
    /// <param name="field">The field at fault, or null.</param>
    /// <returns>The decision.</returns>
    public static WebhookDecision No(RejectionKind kind, string detail, string? field = null) => new(null, new Rejection(kind, detail, field));
}
