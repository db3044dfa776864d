using System.Runtime.CompilerServices;

namespace Queueing.Journal.Sets;

/// <summary>Formats the reason of a refusal only when there is one: every append passes here.</summary>
[InterpolatedStringHandler]
internal ref struct RefusalText
{
    private DefaultInterpolatedStringHandler _text;

    public RefusalText(int literalLength, int formattedCount, bool wrong, out bool isEnabled)
    {
        isEnabled = wrong;
        _text = wrong ? new DefaultInterpolatedStringHandler(literalLength, formattedCount) : default;
    }

    public void AppendLiteral(string value) => _text.AppendLiteral(value);

    public void AppendFormatted<T>(T value) => _text.AppendFormatted(value);

    public override string ToString() => _text.ToStringAndClear();
}
