using Queueing.Domain.Decisions;
using Queueing.Domain.Webhooks.Events;

namespace Queueing.Domain.Webhooks;

/// <summary>One decision about a hall's subscriptions; they are rare, so each is decided on the state alone. Not thread-safe.</summary>
/// <param name="state">The state.</param>
/// <param name="now">The hall's time.</param>
public sealed class WebhookTurn(WebhookRegistry state, DateTimeOffset now) : ITurn<WebhookEvent>
{
    private readonly List<WebhookEvent> events = [];

    /// <inheritdoc/>
    public IReadOnlyList<WebhookEvent> Events => events;

    /// <summary>Gets a value indicating whether nothing was decided yet that another decision would have to see.</summary>
    public bool IsFresh => events.Count == 0;

    /// <summary>Makes the decision.</summary>
    /// <param name="decide">Decides on the state at a time never before the stream's last, and changes nothing.</param>
    /// <returns>The rejection, or null when decided; there may have been nothing to do.</returns>
    public Rejection? Take(Func<WebhookRegistry, DateTimeOffset, WebhookDecision> decide)
    {
        ArgumentNullException.ThrowIfNull(decide);
        var decision = decide(state, now > state.LastAt ? now : state.LastAt);
        if (decision.Event is { } e)
        {
            events.Add(e);
        }

        return decision.Rejection;
    }
}
