using Queueing.Domain.Identities;
using Queueing.Domain.Webhooks;
using Queueing.Domain.Webhooks.Events;
using Queueing.Grains.Batching;
using Queueing.Grains.Journaling;

namespace Queueing.Grains.Webhooks;

/// <summary>A hall's subscriptions together with the stream they are folded from; it is of no day.</summary>
internal sealed class RegistryStream(IEventJournal journal, HallId hall) : IWrittenStream<WebhookEvent>
{
    public StreamId Id { get; } = Of(hall);

    public static StreamId Of(HallId hall) => new(HallDay.Dayless(hall), StreamKind.Webhooks, "subscriptions");

    public WebhookRegistry State { get; } = new();

    public long Version => State.Version;

    public ValueTask CatchUp() => FoldAsync(State, long.MaxValue);

    public StreamAppend Next(IReadOnlyList<WebhookEvent> events) => new(Id, State.Version, WebhookEvents.Codec.Encode(events));

    public void Apply(WebhookEvent e) => State.Apply(e);

    /// <summary>The subscription that an operation was about, as it was just after; null for an operation of another stream.</summary>
    public async ValueTask<Webhook?> FoldTo(RecordedOperation operation)
    {
        if (operation.Stream != Id)
        {
            return null;
        }

        var then = new WebhookRegistry();
        await FoldAsync(then, operation.Version);
        return then.Last;
    }

    private async ValueTask FoldAsync(WebhookRegistry state, long upTo)
    {
        foreach (var recorded in await journal.ReadAsync(Id, state.Version))
        {
            if (recorded.Version > upTo)
            {
                break;
            }

            state.Apply(WebhookEvents.Codec.Decode(Id, recorded));
        }
    }
}
