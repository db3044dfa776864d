using System.Buffers.Binary;

namespace Queueing.Gateway.Speech;

/// <summary>Sound as a RIFF/WAVE file of PCM samples: read, joined and written.</summary>
/// <param name="Format">The bytes of its <c>fmt </c> chunk: only equal ones can be joined.</param>
/// <param name="Samples">The samples.</param>
internal sealed record Wave(ReadOnlyMemory<byte> Format, ReadOnlyMemory<byte> Samples)
{
    private const int Rate = 16000;

    /// <summary>Gets the two tones that come before an announcement, and stand for it where nothing can speak.</summary>
    public static Wave Chime { get; } = Tones((659.3, 0.35), (523.3, 0.55));

    /// <summary>Reads a file. A program that writes to a pipe does not know lengths: what goes beyond the end goes to the end.</summary>
    /// <returns>The sound; null when it is none.</returns>
    public static Wave? Parse(ReadOnlyMemory<byte> file)
    {
        var span = file.Span;
        if (span.Length < 12 || !span[..4].SequenceEqual("RIFF"u8) || !span[8..12].SequenceEqual("WAVE"u8))
        {
            return null;
        }

        ReadOnlyMemory<byte> format = default;
        for (var at = 12; at + 8 <= file.Length;)
        {
            var length = (int)Math.Min(BinaryPrimitives.ReadUInt32LittleEndian(span[(at + 4)..]), (uint)(file.Length - at - 8));
            var body = file.Slice(at + 8, length);
            if (span.Slice(at, 4).SequenceEqual("fmt "u8))
            {
                format = body;
            }
            else if (span.Slice(at, 4).SequenceEqual("data"u8))
            {
                return format.IsEmpty ? null : new Wave(format, body);
            }

            at += 8 + length + (length & 1);
        }

        return null;
    }

    /// <summary>Puts sounds one after the other.</summary>
    /// <returns>The whole; null when there is none, or they are of different formats.</returns>
    public static Wave? Join(IReadOnlyList<Wave> parts) =>
        parts.Count > 0 && parts.All(x => x.Format.Span.SequenceEqual(parts[0].Format.Span))
            ? new Wave(parts[0].Format, parts.SelectMany(x => x.Samples.ToArray()).ToArray())
            : null;

    /// <summary>Writes the file.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[12 + 8 + Format.Length + 8 + Samples.Length];
        "RIFF"u8.CopyTo(bytes);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(4), (uint)(bytes.Length - 8));
        "WAVEfmt "u8.CopyTo(bytes.AsSpan(8));
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(16), (uint)Format.Length);
        Format.CopyTo(bytes.AsMemory(20));
        var at = 20 + Format.Length;
        "data"u8.CopyTo(bytes.AsSpan(at));
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at + 4), (uint)Samples.Length);
        Samples.CopyTo(bytes.AsMemory(at + 8));
        return bytes;
    }

    // Struck like a bell: each tone dies away.
    private static Wave Tones(params (double Hertz, double Seconds)[] tones)
    {
        var samples = tones.SelectMany(tone => Enumerable.Range(0, (int)(tone.Seconds * Rate)).Select(i =>
            (short)(9000 * Math.Exp(-4.0 * i / Rate / tone.Seconds) * Math.Sin(2 * Math.PI * tone.Hertz * i / Rate)))).ToArray();
        var bytes = new byte[2 * samples.Length];
        Buffer.BlockCopy(samples, 0, bytes, 0, bytes.Length);
        var format = new byte[16];
        BinaryPrimitives.WriteUInt16LittleEndian(format, 1);
        BinaryPrimitives.WriteUInt16LittleEndian(format.AsSpan(2), 1);
        BinaryPrimitives.WriteUInt32LittleEndian(format.AsSpan(4), Rate);
        BinaryPrimitives.WriteUInt32LittleEndian(format.AsSpan(8), 2 * Rate);
        BinaryPrimitives.WriteUInt16LittleEndian(format.AsSpan(12), 2);
        BinaryPrimitives.WriteUInt16LittleEndian(format.AsSpan(14), 16);
        return new Wave(format, bytes);
    }
}
