using Queueing.Domain.Dispatch;
using Queueing.Domain.Dispatch.Events;
using Queueing.Domain.Identities;
using Queueing.Grains.Batching;
using Queueing.Grains.Journaling;

namespace Queueing.Grains.Dispatch;

/// <summary>The dispatcher's state together with the stream it is folded from.</summary>
internal sealed class DispatcherStream(IEventJournal journal, HallDay day, FloorPlan plan) : IWrittenStream<DispatcherEvent>
{
    public StreamId Id { get; } = new(day, StreamKind.Dispatcher, "dispatcher");

    public DispatcherState State { get; } = new(plan);

    public long Version => State.Version;

    public async ValueTask CatchUp()
    {
        foreach (var recorded in await journal.ReadAsync(Id, State.Version))
        {
            State.Apply(DispatcherEventCodec.Codec.Decode(Id, recorded));
        }
    }

    public StreamAppend Next(IReadOnlyList<DispatcherEvent> events) =>
        new(Id, State.Version, DispatcherEventCodec.Codec.Encode(events));

    public void Apply(DispatcherEvent e) => State.Apply(e);

    /// <summary>The state just after an operation's last event; null for one of another stream.</summary>
    public async ValueTask<DispatcherState?> FoldTo(RecordedOperation operation)
    {
        if (operation.Stream != Id)
        {
            return null;
        }

        var then = new DispatcherState(plan);
        foreach (var recorded in await journal.ReadAsync(Id))
        {
            if (recorded.Version > operation.Version)
            {
                break;
            }

            then.Apply(DispatcherEventCodec.Codec.Decode(Id, recorded));
        }

        return then;
    }
}
