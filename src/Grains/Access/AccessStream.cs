using Queueing.Domain.Access;
using Queueing.Domain.Access.Events;
using Queueing.Domain.Identities;
using Queueing.Grains.Batching;
using Queueing.Grains.Journaling;

namespace Queueing.Grains.Access;

/// <summary>The accounts and devices together with the stream they are folded from.</summary>
/// <param name="journal">The journal.</param>
/// <param name="applied">Is told of each event, once it is folded.</param>
internal sealed class AccessStream(IEventJournal journal, Action<AccessEvent> applied) : IWrittenStream<AccessEvent>
{
    public static StreamId Stream { get; } = new(HallDay.Dayless(HallId.Deployment), StreamKind.Access, "access");

    public StreamId Id => Stream;

    public AccessState State { get; } = new();

    public long Version => State.Version;

    public async ValueTask CatchUp()
    {
        foreach (var recorded in await journal.ReadAsync(Id, Version))
        {
            Apply(AccessEvents.Codec.Decode(Id, recorded));
        }
    }

    public StreamAppend Next(IReadOnlyList<AccessEvent> events) => new(Id, Version, AccessEvents.Codec.Encode(events));

    public void Apply(AccessEvent e)
    {
        State.Apply(e);
        applied(e);
    }

    /// <summary>The state just after an operation's event, and the event; null for one of another stream.</summary>
    public async ValueTask<(AccessState State, AccessEvent Event)?> FoldTo(RecordedOperation operation)
    {
        if (operation.Stream != Id)
        {
            return null;
        }

        var then = new AccessState();
        AccessEvent? last = null;
        foreach (var recorded in (await journal.ReadAsync(Id)).TakeWhile(recorded => recorded.Version <= operation.Version))
        {
            then.Apply(last = AccessEvents.Codec.Decode(Id, recorded));
        }

        return last is null ? null : (then, last);
    }
}
