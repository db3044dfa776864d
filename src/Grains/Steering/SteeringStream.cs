using Queueing.Domain.Identities;
using Queueing.Domain.Steering;
using Queueing.Domain.Steering.Events;
using Queueing.Grains.Batching;
using Queueing.Grains.Journaling;

namespace Queueing.Grains.Steering;

/// <summary>A hall-day's tally together with the stream it is folded from.</summary>
internal sealed class SteeringStream(IEventJournal journal, HallDay day) : IWrittenStream<SteeringEvent>
{
    public StreamId Id { get; } = new(day, StreamKind.Steering, "steering");

    public SteeringTally Tally { get; } = new();

    public long Version => Tally.Version;

    public ValueTask CatchUp() => FoldInto(Tally, long.MaxValue);

    public StreamAppend Next(IReadOnlyList<SteeringEvent> events) => new(Id, Version, SteeringEvents.Codec.Encode(events));

    public void Apply(SteeringEvent e) => Tally.Apply(e);

    /// <summary>The tally just after an operation's last event; null for one of another stream.</summary>
    public async ValueTask<SteeringTally?> FoldTo(RecordedOperation operation)
    {
        if (operation.Stream != Id)
        {
            return null;
        }

        var then = new SteeringTally();
        await FoldInto(then, operation.Version);
        return then;
    }

    private async ValueTask FoldInto(SteeringTally tally, long upTo)
    {
        foreach (var recorded in await journal.ReadAsync(Id, tally.Version))
        {
            if (recorded.Version <= upTo)
            {
                tally.Apply(SteeringEvents.Codec.Decode(Id, recorded));
            }
        }
    }
}
