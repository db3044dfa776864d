using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Queueing.Simulator.World.Checks;

/// <summary>Says what was seen, and is put together only when something does not hold.</summary>
[InterpolatedStringHandler]
internal readonly struct What
{
    private readonly StringBuilder? text;

    public What(int literalLength, int formattedCount, bool holds, out bool isWanted)
    {
        isWanted = !holds;
        text = isWanted ? new StringBuilder(literalLength + (formattedCount * 16)) : null;
    }

    public void AppendLiteral(string value) => text?.Append(value);

    public void AppendFormatted<T>(T value) => text?.Append(Words.Of(value));

    public void AppendFormatted<T>(T value, string format)
        where T : IFormattable => text?.Append(value.ToString(format, CultureInfo.InvariantCulture));

    public void AppendFormatted<T>(T? value, string format)
        where T : struct, IFormattable => text?.Append(value?.ToString(format, CultureInfo.InvariantCulture) ?? "never");

    public override string ToString() => text?.ToString() ?? string.Empty;
}
