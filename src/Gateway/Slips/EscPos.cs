using System.Text;

namespace Queueing.Gateway.Slips;

/// <summary>
/// Writes for a thermal printer of 80 mm in ESC/POS (Epson's command set, which nearly all of them know): text in GBK, large and
/// small, a QR code, and the cut.
/// </summary>
internal sealed class EscPos
{
    private static readonly Encoding Gbk = CodePagesEncodingProvider.Instance.GetEncoding(936)!;
    private readonly List<byte> bytes = [0x1B, (byte)'@', 0x1C, (byte)'&', 0x1B, (byte)'a', 1];

    /// <summary>Prints a line in the middle.</summary>
    /// <param name="text">The text.</param>
    /// <param name="size">How many times as wide and high as usual, 1–8.</param>
    public EscPos Line(string text, int size = 1)
    {
        var times = (byte)(((size - 1) << 4) | (size - 1));

        // GS ! scales both; FS W lets Chinese follow where GS ! is for Latin letters alone.
        bytes.AddRange([0x1D, (byte)'!', times, 0x1C, (byte)'W', (byte)(size > 1 ? 1 : 0)]);
        bytes.AddRange(Gbk.GetBytes(text));
        bytes.Add((byte)'\n');
        return this;
    }

    public EscPos Space(int lines = 1)
    {
        bytes.AddRange([0x1B, (byte)'d', (byte)lines]);
        return this;
    }

    /// <summary>Prints a QR code: model 2, correction M, its modules 6 dots wide.</summary>
    public EscPos QrCode(string text)
    {
        var data = Encoding.ASCII.GetBytes(text);
        var length = data.Length + 3;
        bytes.AddRange([0x1D, (byte)'(', (byte)'k', 4, 0, 0x31, 0x41, 0x32, 0]);
        bytes.AddRange([0x1D, (byte)'(', (byte)'k', 3, 0, 0x31, 0x43, 6]);
        bytes.AddRange([0x1D, (byte)'(', (byte)'k', 3, 0, 0x31, 0x45, 0x31]);
        bytes.AddRange([0x1D, (byte)'(', (byte)'k', (byte)(length & 0xFF), (byte)(length >> 8), 0x31, 0x50, 0x30]);
        bytes.AddRange(data);
        bytes.AddRange([0x1D, (byte)'(', (byte)'k', 3, 0, 0x31, 0x51, 0x30, (byte)'\n']);
        return this;
    }

    /// <summary>Feeds the paper beyond the knife and cuts it, but for a corner.</summary>
    public byte[] Cut() => [.. bytes, 0x1D, (byte)'V', 0x42, 0];
}
