using System.Collections.Immutable;
using Queueing.Domain.Identities;
using Queueing.Grains.Journaling;

namespace Queueing.Grains.Histories;

/// <summary>Reads all streams of one kind of a hall-day.</summary>
internal static class HallStreams
{
    public static async ValueTask<IReadOnlyDictionary<TId, ImmutableArray<TEvent>>> ReadAsync<TId, TEvent>(
        IEventReader journal, HallDay day, StreamKind kind, EventCodec<TEvent> codec, CancellationToken cancellation)
        where TId : struct, IIdentity<TId>
        where TEvent : class
    {
        var streams = new SortedDictionary<TId, ImmutableArray<TEvent>>();
        foreach (var head in await journal.ReadHeadsAsync(day, cancellation))
        {
            if (head.Stream.Kind == kind && TId.TryParse(head.Stream.Owner, out var owner))
            {
                var recorded = await journal.ReadAsync(head.Stream, 0, cancellation);
                streams[owner] = [.. recorded.Select(x => codec.Decode(head.Stream, x))];
            }
        }

        return streams;
    }
}
