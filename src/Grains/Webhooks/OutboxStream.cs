using Queueing.Domain.Identities;
using Queueing.Domain.Webhooks;
using Queueing.Domain.Webhooks.Events;
using Queueing.Grains.Journaling;

namespace Queueing.Grains.Webhooks;

/// <summary>A day's outbox together with the stream it is folded from.</summary>
internal sealed class OutboxStream(HallId hall, DateOnly day)
{
    public StreamId Id { get; } = new(new HallDay(hall, day), StreamKind.Webhooks, "outbox");

    public Outbox State { get; } = new(day);

    public static async ValueTask<OutboxStream> ReadAsync(IEventReader journal, HallId hall, DateOnly day)
    {
        var stream = new OutboxStream(hall, day);
        foreach (var recorded in await journal.ReadAsync(stream.Id))
        {
            stream.State.Apply(WebhookEvents.OutboxCodec.Decode(stream.Id, recorded));
        }

        return stream;
    }

    public StreamAppend Next(params OutboxEvent[] events) => new(Id, State.Version, WebhookEvents.OutboxCodec.Encode(events));

    public void Apply(params ReadOnlySpan<OutboxEvent> events)
    {
        foreach (var e in events)
        {
            State.Apply(e);
        }
    }
}
