using System.Collections.Immutable;
using Orleans.Concurrency;
using Queueing.Domain.Webhooks;
using Queueing.Grains.Contracts;

namespace Queueing.Grains.Webhooks;

/// <summary>
/// A hall's webhooks; the key is the hall. Reads what the hall's owners have recorded, gives it one durable order, and sends it to
/// those who subscribed. Nobody in the hall calls it or waits for it.
/// </summary>
[Alias("queueing.webhooks-grain")]
public interface IWebhooksGrain : IGrainWithStringKey
{
    /// <summary>Is woken. While there are subscriptions it looks at the journal by itself, about once a second.</summary>
    /// <returns>When sent.</returns>
    [Alias("poke"), OneWay]
    ValueTask Poke();

    /// <summary>Subscribes a receiver to what happens from now on.</summary>
    /// <param name="caller">The administrator, and the key.</param>
    /// <param name="url">Where events are to be posted.</param>
    /// <param name="types">The types or groups wanted; empty for all.</param>
    /// <returns>The subscription with its secret, or a refusal.</returns>
    [Alias("subscribe"), AlwaysInterleave]
    ValueTask<Answer<WebhookSecretView>> Subscribe(Caller caller, string url, ImmutableArray<string> types);

    /// <summary>Gives a subscription another address or other types; what was not delivered yet goes by them.</summary>
    /// <param name="caller">The administrator, and the key.</param>
    /// <param name="webhook">The subscription.</param>
    /// <param name="url">Where events are to be posted.</param>
    /// <param name="types">The types or groups wanted; empty for all.</param>
    /// <param name="reason">Why, or null.</param>
    /// <returns>The subscription, or a refusal.</returns>
    [Alias("change"), AlwaysInterleave]
    ValueTask<Answer<WebhookView>> Change(Caller caller, WebhookId webhook, string url, ImmutableArray<string> types, string? reason);

    /// <summary>Changes the secret; the one before stays valid for a day.</summary>
    /// <param name="caller">The administrator, and the key.</param>
    /// <param name="webhook">The subscription.</param>
    /// <returns>The subscription with its new secret, or a refusal.</returns>
    [Alias("rotate"), AlwaysInterleave]
    ValueTask<Answer<WebhookSecretView>> Rotate(Caller caller, WebhookId webhook);

    /// <summary>Holds a subscription's events back.</summary>
    /// <param name="caller">The administrator, and the key.</param>
    /// <param name="webhook">The subscription.</param>
    /// <param name="reason">Why, or null.</param>
    /// <returns>The subscription, or a refusal.</returns>
    [Alias("pause"), AlwaysInterleave]
    ValueTask<Answer<WebhookView>> Pause(Caller caller, WebhookId webhook, string? reason);

    /// <summary>Sends a subscription's events again, from where they were left.</summary>
    /// <param name="caller">The administrator, and the key.</param>
    /// <param name="webhook">The subscription.</param>
    /// <returns>The subscription, or a refusal.</returns>
    [Alias("resume"), AlwaysInterleave]
    ValueTask<Answer<WebhookView>> Resume(Caller caller, WebhookId webhook);

    /// <summary>Ends a subscription.</summary>
    /// <param name="caller">The administrator, and the key.</param>
    /// <param name="webhook">The subscription.</param>
    /// <returns>The subscription as it ended, or a refusal.</returns>
    [Alias("remove"), AlwaysInterleave]
    ValueTask<Answer<WebhookView>> Remove(Caller caller, WebhookId webhook);

    /// <summary>Has dead letters tried once more, each once.</summary>
    /// <param name="caller">The administrator, and the key.</param>
    /// <param name="webhook">The subscription.</param>
    /// <param name="eventIds">The events; empty for all dead letters.</param>
    /// <returns>The subscription, or a refusal.</returns>
    [Alias("redeliver"), AlwaysInterleave]
    ValueTask<Answer<WebhookView>> Redeliver(Caller caller, WebhookId webhook, ImmutableArray<string> eventIds);

    /// <summary>Lists the subscriptions.</summary>
    /// <returns>Oldest first.</returns>
    [Alias("list"), AlwaysInterleave]
    ValueTask<ImmutableArray<WebhookView>> List();

    /// <summary>Lists a subscription's dead letters.</summary>
    /// <param name="webhook">The subscription.</param>
    /// <returns>The dead letters, or null when there is no such subscription.</returns>
    [Alias("dead-letters"), AlwaysInterleave]
    ValueTask<DeadLettersView?> DeadLetters(WebhookId webhook);
}
