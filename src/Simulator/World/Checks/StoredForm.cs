using Queueing.Grains.Dispatch;
using Queueing.Grains.Journaling;
using Queueing.Grains.Outages;
using Queueing.Grains.Queues;
using Queueing.Grains.Steering;
using Queueing.Grains.Webhooks;
using Queueing.Grains.Windows;
using StreamId = Queueing.Grains.Journaling.StreamId;

namespace Queueing.Simulator.World.Checks;

/// <summary>Events as the journal keeps them: bytes, by production's codecs.</summary>
internal static class StoredForm
{
    /// <summary>Reads an event from its bytes; what was read of it before, if the journal kept that.</summary>
    public static object Read(StreamId stream, RecordedEvent recorded) => stream.Kind switch
    {
        StreamKind.Queue => QueueEvents.Codec.Decode(stream, recorded),
        StreamKind.Window => WindowEvents.Codec.Decode(stream, recorded),
        StreamKind.Steering => SteeringEvents.Codec.Decode(stream, recorded),
        StreamKind.Pulse => OutageEvents.Codec.Decode(stream, recorded),
        StreamKind.Webhooks => IsOutbox(stream) ? WebhookEvents.OutboxCodec.Decode(stream, recorded) : WebhookEvents.Codec.Decode(stream, recorded),
        _ => DispatcherEventCodec.Codec.Decode(stream, recorded),
    };

    /// <summary>Tells whether what an event was read as is written as the same bytes again: nothing of it is lost, and nobody changed it.</summary>
    public static bool IsWhole(StreamId stream, RecordedEvent recorded) => stream.Kind switch
    {
        StreamKind.Queue => IsWhole(QueueEvents.Codec, stream, recorded),
        StreamKind.Window => IsWhole(WindowEvents.Codec, stream, recorded),
        StreamKind.Steering => IsWhole(SteeringEvents.Codec, stream, recorded),
        StreamKind.Pulse => IsWhole(OutageEvents.Codec, stream, recorded),
        StreamKind.Webhooks => IsOutbox(stream) ? IsWhole(WebhookEvents.OutboxCodec, stream, recorded) : IsWhole(WebhookEvents.Codec, stream, recorded),
        _ => IsWhole(DispatcherEventCodec.Codec, stream, recorded),
    };

    /// <summary>Subscriptions are of no day; each day has its outbox.</summary>
    private static bool IsOutbox(StreamId stream) => stream != RegistryStream.Of(stream.Day.Hall);

    private static bool IsWhole<T>(EventCodec<T> codec, StreamId stream, RecordedEvent recorded)
        where T : class => codec.Encode(codec.Decode(stream, recorded)).Payload.Span.SequenceEqual(recorded.Event.Payload.Span);
}
