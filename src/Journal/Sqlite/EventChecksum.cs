using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;
using Queueing.Grains.Journaling;

namespace Queueing.Journal.Sqlite;

/// <summary>Ties an event's bytes to its place, so that a changed, moved or swapped row is seen when it is read.</summary>
internal static class EventChecksum
{
    /// <summary>Hashes a stream's identity; part of the stored form, as is everything here.</summary>
    public static ulong OfStream(StreamId stream) => XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(stream.ToString()));

    public static long OfEvent(ulong streamHash, long version, ReadOnlySpan<byte> type, ReadOnlySpan<byte> payload)
    {
        Span<byte> place = stackalloc byte[3 * sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(place, streamHash);
        BinaryPrimitives.WriteInt64LittleEndian(place[8..], version);
        BinaryPrimitives.WriteUInt64LittleEndian(place[16..], XxHash3.HashToUInt64(type));
        var seed = unchecked((long)XxHash3.HashToUInt64(place));
        return unchecked((long)XxHash3.HashToUInt64(payload, seed));
    }
}
