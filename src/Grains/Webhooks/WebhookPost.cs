using System.Collections.Immutable;
using Queueing.Domain.Identities;
using Queueing.Domain.Webhooks;

namespace Queueing.Grains.Webhooks;

/// <summary>One attempt to deliver an event.</summary>
/// <param name="Hall">The hall.</param>
/// <param name="Webhook">The subscription.</param>
/// <param name="Url">The receiver.</param>
/// <param name="Generations">The numbers of the secrets to sign with.</param>
/// <param name="EventId">The event's public identity.</param>
/// <param name="At">When the event happened, for telling how late it is.</param>
/// <param name="Body">The message as UTF-8 JSON.</param>
public sealed record WebhookPost(
    HallId Hall,
    WebhookId Webhook,
    string Url,
    ImmutableArray<int> Generations,
    string EventId,
    DateTimeOffset At,
    ReadOnlyMemory<byte> Body);
