using System.Collections.Immutable;
using Queueing.Domain.Decisions;
using Queueing.Domain.Webhooks.Events;
using Queueing.Domain.Webhooks.Published;

namespace Queueing.Domain.Webhooks;

/// <summary>What administrators may do with a hall's subscriptions.</summary>
public static class WebhookDecisions
{
    /// <summary>The most subscriptions of a hall at a time: each is a courier of its own and a cursor in every day's outbox.</summary>
    public const int MostWebhooks = 20;

    /// <summary>Makes a subscription.</summary>
    /// <param name="state">The state.</param>
    /// <param name="url">Where events are to be posted; looked at before.</param>
    /// <param name="types">The types or groups wanted; empty for all.</param>
    /// <param name="from">Where its events begin.</param>
    /// <param name="at">When.</param>
    /// <param name="by">The administrator.</param>
    /// <returns>The event or a rejection.</returns>
    public static WebhookDecision Subscribe(
        WebhookRegistry state, string url, ImmutableArray<string> types, OutboxPlace from, DateTimeOffset at, string by)
    {
        ArgumentNullException.ThrowIfNull(state);
        return RefuseTypes(types) is { } unknown ? unknown
            : state.Webhooks.Count() >= MostWebhooks
            ? WebhookDecision.No(RejectionKind.WrongState, $"a hall has at most {MostWebhooks} webhooks; remove one first")
            : WebhookDecision.Of(new WebhookSubscribed(at, by, new WebhookId(state.Count + 1), url, types, from));
    }

    /// <summary>Gives a subscription another address or other types; its secret, its order and its dead letters stay.</summary>
    /// <param name="state">The state.</param>
    /// <param name="id">The subscription.</param>
    /// <param name="url">Where events are to be posted; looked at before.</param>
    /// <param name="types">The types or groups wanted; empty for all.</param>
    /// <param name="reason">Why, in the administrator's words, or null.</param>
    /// <param name="at">When.</param>
    /// <param name="by">The administrator.</param>
    /// <returns>The event, nothing when all is so already, or a rejection.</returns>
    public static WebhookDecision Change(
        WebhookRegistry state, WebhookId id, string url, ImmutableArray<string> types, string? reason, DateTimeOffset at, string by) =>
        RefuseTypes(types) is { } unknown ? unknown : On(state, id, webhook => webhook.Url == url && webhook.Types.SequenceEqual(types)
            ? null
            : new WebhookChanged(at, by, id, url, types, reason));

    /// <summary>Makes the next secret; the present one stays valid beside it for <see cref="Webhook.Overlap"/>.</summary>
    /// <param name="state">The state.</param>
    /// <param name="id">The subscription.</param>
    /// <param name="at">When.</param>
    /// <param name="by">The administrator.</param>
    /// <returns>The event or a rejection.</returns>
    public static WebhookDecision Rotate(WebhookRegistry state, WebhookId id, DateTimeOffset at, string by) =>
        On(state, id, webhook => new WebhookSecretRotated(at, by, id, webhook.Generation + 1, at + Webhook.Overlap));

    /// <summary>Holds events back.</summary>
    /// <param name="state">The state.</param>
    /// <param name="id">The subscription.</param>
    /// <param name="reason">Why, in the administrator's words, or null.</param>
    /// <param name="at">When.</param>
    /// <param name="by">The administrator.</param>
    /// <returns>The event, nothing when it is paused already, or a rejection.</returns>
    public static WebhookDecision Pause(WebhookRegistry state, WebhookId id, string? reason, DateTimeOffset at, string by) =>
        On(state, id, webhook => webhook.State is WebhookState.Paused ? null : new WebhookPaused(at, by, id, reason));

    /// <summary>Goes on sending where it was left.</summary>
    /// <param name="state">The state.</param>
    /// <param name="id">The subscription.</param>
    /// <param name="at">When.</param>
    /// <param name="by">The administrator.</param>
    /// <returns>The event, nothing when it is active already, or a rejection.</returns>
    public static WebhookDecision Resume(WebhookRegistry state, WebhookId id, DateTimeOffset at, string by) =>
        On(state, id, webhook => webhook.State is WebhookState.Active ? null : new WebhookResumed(at, by, id));

    /// <summary>Ends a subscription; its dead letters go with it.</summary>
    /// <param name="state">The state.</param>
    /// <param name="id">The subscription.</param>
    /// <param name="at">When.</param>
    /// <param name="by">The administrator.</param>
    /// <returns>The event or a rejection.</returns>
    public static WebhookDecision Remove(WebhookRegistry state, WebhookId id, DateTimeOffset at, string by) =>
        On(state, id, _ => new WebhookRemoved(at, by, id));

    /// <summary>Asks for dead letters to be tried once more.</summary>
    /// <param name="state">The state.</param>
    /// <param name="id">The subscription.</param>
    /// <param name="eventIds">The events; empty for all dead letters.</param>
    /// <param name="at">When.</param>
    /// <param name="by">The administrator.</param>
    /// <returns>The event, nothing when there is no dead letter, or a rejection that names an event that is none.</returns>
    public static WebhookDecision AskAgain(
        WebhookRegistry state, WebhookId id, ImmutableArray<string> eventIds, DateTimeOffset at, string by)
    {
        ArgumentNullException.ThrowIfNull(state);
        var letters = state.Find(id)?.Letters ?? [];
        if (eventIds.FirstOrDefault(x => !letters.Any(letter => letter.EventId == x)) is { } unknown && state.Find(id) is not null)
        {
            return WebhookDecision.No(RejectionKind.Invalid, $"'{unknown}' is not among the dead letters", "ids");
        }

        ImmutableArray<long> asked = [.. letters.Where(x => eventIds.IsEmpty || eventIds.Any(asking => asking == x.EventId)).Select(x => x.Sequence)];
        return On(state, id, _ => asked.IsEmpty ? null : new LettersAsked(at, by, id, asked));
    }

    private static WebhookDecision? RefuseTypes(ImmutableArray<string> types) => types.FirstOrDefault(x => !PublicTypes.IsKnown(x)) is { } unknown
        ? WebhookDecision.No(RejectionKind.Invalid, $"'{unknown}' is no type or group of events", "types")
        : null;

    private static WebhookDecision On(WebhookRegistry state, WebhookId id, Func<Webhook, WebhookEvent?> decide)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Find(id) is { } webhook
            ? WebhookDecision.Of(decide(webhook))
            : WebhookDecision.No(RejectionKind.Unknown, $"there is no webhook {id}");
    }
}
