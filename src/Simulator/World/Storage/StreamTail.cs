using System.Collections;
using Queueing.Grains.Journaling;

namespace Queueing.Simulator.World.Storage;

/// <summary>What a stream held beyond a version when it was read. Nothing is copied: streams only grow.</summary>
internal sealed class StreamTail(List<RecordedEvent> stream, int after) : IReadOnlyList<RecordedEvent>
{
    public int Count { get; } = stream.Count - after;

    public RecordedEvent this[int index] => index < Count ? stream[after + index] : throw new ArgumentOutOfRangeException(nameof(index));

    public IEnumerator<RecordedEvent> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return stream[after + i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
